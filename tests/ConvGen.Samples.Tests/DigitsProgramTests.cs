using System.Globalization;
using System.Text.RegularExpressions;
using CliWrap.Buffered;
using Digits;

namespace ConvGen.Samples.Tests;

/// <summary>The sample as it is used: started with and without a picture.</summary>
public sealed partial class DigitsProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("convgen-digits-");

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Without_a_picture_it_recognizes_98_percent_of_the_digits_that_were_held_out()
    {
        BufferedCommandResult result = await RunAsync();

        Assert.Equal((0, ""), (result.ExitCode, result.StandardError));
        Match accuracy = Accuracy().Match(result.StandardOutput);
        Assert.True(accuracy.Success, result.StandardOutput);
        Assert.Equal("1,000", accuracy.Groups["all"].Value);
        Assert.InRange(int.Parse(accuracy.Groups["right"].Value, CultureInfo.InvariantCulture), 980, 1000);
        Assert.Matches("This is a 5\\.", result.StandardOutput);
        Assert.Matches("A digit takes [0-9.]+ microseconds", result.StandardOutput);
    }

    [Theory]
    [InlineData(1, "dark on light")]
    [InlineData(7, "dark on light")]
    [InlineData(7, "light on dark")]
    public async Task A_picture_of_a_digit_is_recognized(int digit, string colors)
    {
        Drawing drawing = digit == 1
            ? Sketch.Lines(200, 120, thickness: 16, new(60, 20), new(60, 180))
            : Sketch.Lines(300, 400, thickness: 22, new(120, 50), new(270, 50), new(180, 250));
        (colors == "light on dark" ? drawing.Inverted() : drawing).Save(PathOf("digit.png"));

        BufferedCommandResult result = await RunAsync("digit.png");

        Assert.Equal((0, ""), (result.ExitCode, result.StandardError));
        Assert.Contains($"This is a {digit}.", result.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(10, Bar().Count(result.StandardOutput));
    }

    [Fact]
    public async Task An_empty_picture_is_one_clear_line()
    {
        Drawing empty = new(50, 40, [.. Enumerable.Repeat(1f, 50 * 40)]);
        empty.Save(PathOf("empty.png"));

        await RequireErrorAsync("'empty.png' shows nothing: its pixels have almost the same brightness. Draw a digit in it.", "empty.png");
    }

    [Fact]
    public Task A_missing_picture_is_one_clear_line() =>
        RequireErrorAsync("'missing.png' does not exist. Check the path of the picture.", "missing.png");

    [Fact]
    public async Task A_file_that_is_not_a_picture_is_one_clear_line()
    {
        await File.WriteAllTextAsync(PathOf("text.png"), "not a picture", TestContext.Current.CancellationToken);

        await RequireErrorAsync("'text.png' is neither a PNG nor a JPEG picture. Convert it to one of them first.", "text.png");
    }

    [Fact]
    public async Task A_truncated_picture_is_one_clear_line()
    {
        Sketch.Lines(64, 64, thickness: 6, new(32, 8), new(32, 56)).Save(PathOf("whole.png"));
        byte[] file = await File.ReadAllBytesAsync(PathOf("whole.png"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(PathOf("half.png"), file[..(file.Length / 2)], TestContext.Current.CancellationToken);

        await RequireErrorAsync("'half.png' is corrupt or incomplete. Get a new copy of it.", "half.png");
    }

    [Fact]
    public Task Two_pictures_are_one_clear_line() =>
        RequireErrorAsync("Unrecognized command or argument 'b.png'. Run with --help for the arguments.", "a.png", "b.png");

    private async Task RequireErrorAsync(string message, params string[] arguments)
    {
        BufferedCommandResult result = await RunAsync(arguments);

        Assert.Equal((1, "", message), (result.ExitCode, result.StandardOutput, result.StandardError.TrimEnd()));
    }

    private Task<BufferedCommandResult> RunAsync(params string[] arguments) =>
        CommandLine.ExecuteAsync(DotNet.Path, _folder.FullName, [Path.Combine(AppContext.BaseDirectory, "Digits.dll"), .. arguments]);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    [GeneratedRegex("(?<right>[0-9,]+) of (?<all>[0-9,]+) digits that were held out of the training are recognized")]
    private static partial Regex Accuracy();

    [GeneratedRegex("^  [0-9] +[0-9]+\\.[0-9] %", RegexOptions.Multiline)]
    private static partial Regex Bar();
}
