using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace ConvGen.Package.Tests;

/// <summary>Serves a folder to this machine only.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WebSite(WebApplication application) => _application = application;

    /// <summary>The address of its first page.</summary>
    public string Address => _application.Urls.Single();

    /// <summary>Starts serving.</summary>
    public static async Task<WebSite> StartAsync(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0"); // Any free port.
        WebApplication application = builder.Build();
        FileServerOptions files = new() { FileProvider = new PhysicalFileProvider(folder) };
        // The runtime's data files have extensions without a known content type.
        files.StaticFileOptions.ServeUnknownFileTypes = true;
        application.UseFileServer(files);
        await application.StartAsync();
        return new(application);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
