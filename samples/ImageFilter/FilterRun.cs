namespace ImageFilter;

/// <summary>Reads or draws a picture, filters it and writes the results.</summary>
internal static class FilterRun
{
    /// <param name="input">The picture's path, or null for the test picture.</param>
    /// <param name="outputFolder">The folder that receives the results.</param>
    public static void Execute(string? input, string outputFolder)
    {
        Picture picture = input is null ? TestPicture.Draw() : PictureReader.Read(input);
        MakeFolder(outputFolder);

        if (input is null)
        {
            Save(picture, "input.png");
        }

        Picture gray = Filters.Gray(picture);
        Save(gray, "gray.png");
        Save(Filters.Edges(gray), "edges.png");
        Save(Filters.Blur(picture), "blur.png");
        Save(Filters.Sharpen(picture), "sharpen.png");

        void Save(Picture result, string name)
        {
            string path = Path.Combine(outputFolder, name);
            if (input is not null && Path.GetFullPath(path).Equals(Path.GetFullPath(input), StringComparison.OrdinalIgnoreCase))
            {
                throw new PictureException($"'{input}' would be overwritten by its own filtered picture. Choose another output folder.");
            }

            long bytes = PictureWriter.Write(result, path);
            Console.WriteLine($"{path}  {result.Width} x {result.Height}, {(result.Channels == 1 ? "gray" : "color")}, {bytes:N0} bytes");
        }
    }

    private static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new PictureException($"'{path}' cannot be created as a folder ({exception.Message.TrimEnd('.')}). Choose another one.");
        }
    }
}
