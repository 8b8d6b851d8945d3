namespace ConvGen.Import;

/// <summary>The exception that is thrown if a node cannot be compiled. The importer adds the node, and collects all of them.</summary>
/// <param name="reason">Why, and what to do: a sentence without a capital and a full stop.</param>
internal sealed class RefusedException(string reason) : Exception(reason);
