using OpenQA.Selenium;

namespace ConvGen.Package.Tests;

/// <summary>The browser sample: built with the package, published, served and opened.</summary>
[Collection(OnePackage.Name)]
public sealed class BrowserTests(PackedPackage package, ITestOutputHelper log)
{
    // The page's blur: 1 4 6 4 1 in both directions, over 256.
    private static readonly int[] Binomial = [1, 4, 6, 4, 1];

    [Fact]
    public async Task A_page_computes_the_chapters_example_and_filters_pictures()
    {
        Assert.SkipWhen(Tool.Chromium is null || Tool.ChromeDriver is null, "chromium or chromedriver is not on the PATH.");
        string published = await package.PublishSampleAsync("BlazorFilter");
        await using WebSite site = await WebSite.StartAsync(Path.Combine(published, "wwwroot"));
        using Browser browser = new(Tool.Chromium!, Tool.ChromeDriver!, package.CreateFolder("browser"));

        browser.Open(site.Address);

        string caption = browser.WaitForText(By.TagName("figcaption"), "pixels");
        log.WriteLine($"Shipped to a browser: {browser.WaitForText(By.Id("vectors"))}. {caption}");
        Assert.Equal("56 72 104 120 76 100 148 172 96 128 192 224", browser.WaitForText(By.Id("chapter")));
        Assert.Equal("128-bit vectors", browser.WaitForText(By.Id("vectors")));
        Assert.Equal("0", browser.WaitForText(By.Id("difference")));
        CanvasPixels blurred = browser.ReadCanvas("after");
        RequireBlurred(browser.ReadCanvas("before"), blurred);

        // The user's own picture, with an odd size: a part of the page's picture.
        string file = Path.Combine(package.CreateFolder("picture"), "own.png");
        browser.SaveCanvas("after", height: 101, width: 77, file);
        browser.Upload(By.CssSelector("input[type=file]"), file);
        browser.WaitForText(By.TagName("figcaption"), "77 x 101 pixels");
        Assert.Equal("0", browser.WaitForText(By.Id("difference")));
        Assert.Equal(blurred[100, 76, color: 0], browser.ReadCanvas("before")[100, 76, color: 0]);
        RequireBlurred(browser.ReadCanvas("before"), browser.ReadCanvas("after"));

        browser.Click(By.CssSelector("#filter option[value=Sharpen]"));
        browser.WaitForText(By.Id("name"), "Sharpen");
        Assert.Equal("0", browser.WaitForText(By.Id("difference")));
    }

    // The bytes of both pictures are rounded: the blurred values may be off by half a level in the input, and by half a level in the output.
    private static void RequireBlurred(CanvasPixels before, CanvasPixels after)
    {
        Assert.Equal((before.Height, before.Width), (after.Height, after.Width));
        Assert.True(before.Bytes.Distinct().Count() > 100, "The picture to blur is almost empty.");
        for (int y = 0; y < after.Height; y++)
        {
            for (int x = 0; x < after.Width; x++)
            {
                for (int color = 0; color < CanvasPixels.Colors; color++)
                {
                    int sum = 0;
                    for (int a = 0; a < Binomial.Length; a++)
                    {
                        for (int b = 0; b < Binomial.Length; b++)
                        {
                            sum += Binomial[a] * Binomial[b] * before[y + a - 2, x + b - 2, color];
                        }
                    }

                    Assert.InRange(after[y, x, color], sum / 256.0 - 1, sum / 256.0 + 1);
                }
            }
        }
    }
}
