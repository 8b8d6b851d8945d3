namespace ImageFilter;

/// <summary>An error that the user can correct. The message says what is wrong with which file, and what to do.</summary>
internal sealed class PictureException(string message) : Exception(message);
