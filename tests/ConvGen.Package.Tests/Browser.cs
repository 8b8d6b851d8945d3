using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;
using OpenQA.Selenium.Support.UI;

namespace ConvGen.Package.Tests;

/// <summary>A headless Chromium.</summary>
internal sealed class Browser : IDisposable
{
    // The program is interpreted, possibly on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ChromeDriverService _service;
    private readonly ChromeDriver _driver;

    /// <summary>Starts the browser.</summary>
    /// <param name="chromium">The browser's path.</param>
    /// <param name="driver">The path of the program that drives it.</param>
    /// <param name="profile">An empty folder.</param>
    public Browser(string chromium, string driver, string profile)
    {
        ChromeOptions options = new() { BinaryLocation = chromium };
        options.AddArguments(
            "--headless",
            "--no-sandbox", // The sandbox does not work as root, which CI often uses.
            "--disable-dev-shm-usage", // Small in containers.
            "--disable-gpu",
            "--no-first-run",
            // Prevents access to the network.
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            $"--user-data-dir={profile}");
        _service = ChromeDriverService.CreateDefaultService(driver);
        _driver = new(_service, options, Patience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _driver.Dispose();
        _service.Dispose();
    }

    /// <summary>Opens a page.</summary>
    public void Open(string address) => _driver.Navigate().GoToUrl(address);

    /// <summary>Waits for an element that contains the expected text, and returns its text.</summary>
    public string WaitForText(By element, string part = "")
    {
        WebDriverWait wait = new(_driver, Patience);
        wait.IgnoreExceptionTypes(typeof(StaleElementReferenceException)); // The page has just replaced the element.
        try
        {
            return wait.Until(driver => driver.FindElements(element)
                .Select(found => found.Text)
                .FirstOrDefault(text => text.Contains(part, StringComparison.Ordinal)))!;
        }
        catch (WebDriverTimeoutException exception)
        {
            throw new TimeoutException($"{element} with the text '{part}' did not appear in this page:\n{_driver.PageSource}", exception);
        }
    }

    /// <summary>Clicks an element.</summary>
    public void Click(By element) => _driver.FindElement(element).Click();

    /// <summary>Draws a line with the mouse, and keeps its button pressed at the end.</summary>
    /// <param name="element">The element to draw on.</param>
    /// <param name="points">The ends of the line's parts: pixels to the right of and below the element's center.</param>
    public void Draw(By element, params IReadOnlyList<(int X, int Y)> points)
    {
        Actions mouse = new(_driver);
        mouse.MoveToElement(_driver.FindElement(element), points[0].X, points[0].Y).ClickAndHold();
        foreach (((int X, int Y) from, (int X, int Y) to) in points.Zip(points.Skip(1)))
        {
            mouse.MoveByOffset(to.X - from.X, to.Y - from.Y);
        }

        mouse.Perform();
    }

    /// <summary>Releases the button of the mouse.</summary>
    public void ReleaseMouse() => new Actions(_driver).Release().Perform();

    /// <summary>Uploads a file to the page.</summary>
    public void Upload(By input, string path) => _driver.FindElement(input).SendKeys(path);

    /// <summary>Writes the upper left part of a canvas to a PNG file.</summary>
    public void SaveCanvas(string id, int height, int width, string path)
    {
        const string Script =
            """
            const part = document.createElement('canvas');
            [part.height, part.width] = [arguments[1], arguments[2]];
            part.getContext('2d').drawImage(document.getElementById(arguments[0]), 0, 0);
            return part.toDataURL('image/png');
            """;
        string address = (string)_driver.ExecuteScript(Script, id, height, width)!;
        File.WriteAllBytes(path, Convert.FromBase64String(address[(address.IndexOf(',', StringComparison.Ordinal) + 1)..]));
    }

    /// <summary>The pixels of a canvas.</summary>
    public CanvasPixels ReadCanvas(string id)
    {
        const string Script =
            """
            const canvas = document.getElementById(arguments[0]);
            const bytes = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
            return [canvas.height, canvas.width, bytes.toString()];
            """;
        var values = (IReadOnlyList<object>)_driver.ExecuteScript(Script, id)!;
        byte[] bytes = [.. ((string)values[2]).Split(',').Select(value => byte.Parse(value, CultureInfo.InvariantCulture))];
        return new((int)(long)values[0], (int)(long)values[1], bytes);
    }
}
