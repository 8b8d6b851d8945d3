using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Prints a part of the user's type, inside its namespace and its containing types.</summary>
internal static class HostTypeSyntax
{
    /// <summary>Prints the part.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="type">The type.</param>
    /// <param name="printMembers">Prints the part's members.</param>
    public static void Print(SourceWriter writer, HostType type, Action printMembers)
    {
        var blocks = new Stack<IDisposable>();
        if (type.Namespace.Length > 0)
        {
            blocks.Push(writer.Block($"namespace {type.Namespace}"));
        }

        for (int i = 0; i < type.Layers.Count; i++)
        {
            TypeLayer layer = type.Layers[i];

            // Compared by position, because a containing type may look just like the annotated one.
            bool isInnermost = i == type.Layers.Count - 1;
            if (isInnermost && type is { IsValueType: true, HasLayout: false })
            {
                writer.Comment("The struct's fields are declared in several parts, so the source does not define their order in memory.");
                writer.Line("[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Auto)]");
            }

            blocks.Push(writer.Block($"partial {layer.Keyword} {layer.Name}"));
        }

        printMembers();
        while (blocks.Count > 0)
        {
            blocks.Pop().Dispose();
        }
    }
}
