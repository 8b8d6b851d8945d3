using ConvGen.Import.Tests.Models;

namespace ConvGen.Import.Tests.Files;

/// <summary>Models with random damage.</summary>
public sealed class FuzzTests
{
    private const int LargestModel = 30_000;

    [Fact]
    public void Damage_causes_no_other_exception_and_costs_little_memory()
    {
        // The models of ONNX itself, light_*, are small files with hundreds of megabytes of weights.
        IEnumerable<string> trained = ModelFiles.All.Where(path => !Path.GetFileName(path).StartsWith("light_", StringComparison.Ordinal));
        byte[][] models = [.. SmallModels.All, .. trained.Select(File.ReadAllBytes).Where(model => model.Length <= LargestModel)];
        using ModelFolder folder = new();
        for (int draw = 0; draw < SampleSettings.Models; draw++)
        {
            Random random = new((int)SampleSettings.Seed + draw);
            byte[] damaged = Damage(models[draw % models.Length], random);
            try
            {
                Damaged.Import(folder, damaged);
            }
            catch (Exception exception)
            {
                Assert.Fail($"Model {draw % models.Length}, damaged with CONVGEN_SEED={SampleSettings.Seed} and draw {draw}:\n{exception}");
            }
        }
    }

    private static byte[] Damage(byte[] model, Random random)
    {
        List<byte> bytes = [.. model];
        for (int change = random.Next(1, 5); change > 0 && bytes.Count > 0; change--)
        {
            int place = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 17), bytes.Count - place);
            switch (random.Next(6))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(place, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(place, length));
                    break;
                case 4:
                    // The longest varints: as a length, a dimension, or an integer.
                    bytes.InsertRange(place, Enumerable.Repeat((byte)0xFF, random.Next(1, 10)).Append((byte)random.Next(2)));
                    break;
                default:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }
        }

        return [.. bytes];
    }
}
