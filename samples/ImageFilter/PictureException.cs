namespace ImageFilter;

/// <summary>What the user can put right. The message says what is wrong with which file, and what to do.</summary>
internal sealed class PictureException(string message) : Exception(message);
