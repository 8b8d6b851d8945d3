namespace ConvGen;

/// <summary>The exception that is thrown when a file of weights cannot be read, or when weights do not fit a network.</summary>
public sealed class NetworkWeightsException : Exception
{
    /// <summary>Initializes a new instance of the exception with a default message.</summary>
    public NetworkWeightsException()
        : base("The weights cannot be read.")
    {
    }

    /// <summary>Initializes a new instance of the exception.</summary>
    /// <param name="message">What is wrong, where, and what was expected.</param>
    public NetworkWeightsException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the exception with its cause.</summary>
    /// <param name="message">What is wrong, where, and what was expected.</param>
    /// <param name="innerException">The cause.</param>
    public NetworkWeightsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
