using System.Globalization;
using OpenQA.Selenium;

namespace ConvGen.Package.Tests;

/// <summary>The sample that recognizes digits in the browser: built with the package, published, served and drawn on.</summary>
[Collection(OnePackage.Name)]
public sealed class DrawnDigitTests(PackedPackage package)
{
    private static readonly By Canvas = By.Id("drawing");
    private static readonly By Digit = By.Id("digit");

    [Fact]
    public async Task A_page_recognizes_digits_as_they_are_drawn()
    {
        Assert.SkipWhen(Tool.Chromium is null || Tool.ChromeDriver is null, "chromium or chromedriver is not on the PATH.");
        string published = await package.PublishSampleAsync("BlazorDigits");
        await using WebSite site = await WebSite.StartAsync(Path.Combine(published, "wwwroot"));
        using Browser browser = new(Tool.Chromium!, Tool.ChromeDriver!, package.CreateFolder("digits-browser"));

        browser.Open(site.Address);
        browser.WaitForText(By.Id("status"), "Draw with the mouse");
        Assert.Equal("?", browser.WaitForText(Digit));

        browser.Draw(Canvas, (0, -100), (0, 100));
        browser.WaitForText(Digit, "1"); // Before the line ends.
        browser.ReleaseMouse();
        Assert.InRange(Probability("1"), 50, 100);
        Assert.InRange(Enumerable.Range(0, 10).Sum(digit => Probability($"{digit}")), 99.4, 100.6); // Rounded to one decimal each.

        browser.Click(By.Id("clear"));
        browser.WaitForText(Digit, "?");
        Assert.Equal("0.0 %", browser.WaitForText(By.Id("probability-1")));

        browser.Draw(Canvas, (-60, -90), (60, -90), (-20, 100));
        browser.ReleaseMouse();
        browser.WaitForText(Digit, "7");

        browser.Click(By.Id("clear"));
        browser.Draw(Canvas, (0, -90), (-50, -60), (-60, 0), (-50, 60), (0, 90), (50, 60), (60, 0), (50, -60), (0, -90));
        browser.ReleaseMouse();
        browser.WaitForText(Digit, "0");

        double Probability(string digit)
        {
            string text = browser.WaitForText(By.Id($"probability-{digit}"), "%");
            return double.Parse(text.Split(' ')[0], CultureInfo.InvariantCulture);
        }
    }
}
