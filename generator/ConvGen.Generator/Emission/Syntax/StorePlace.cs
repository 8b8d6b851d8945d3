using ConvGen.Generator.Model;

namespace ConvGen.Generator.Emission.Syntax;

/// <summary>Prints the references to where a tile's or column's outputs go, and where their residuals come from.</summary>
internal sealed class StorePlace(SourceWriter writer, Geometry geometry, KernelModel model, KernelParameters parameters, PhaseSyntax walks)
{
    /// <summary>Declares <c>target</c>, and <c>residualTarget</c> if there is a residual.</summary>
    /// <param name="column">The tile's first column.</param>
    public void PrintTargets(string column)
    {
        string place = Expression.Sum(
            geometry.Rank > 2 ? Expression.Product(walks.Depth.OutputAt("slice"), parameters.OutputSlicePitch) : "0",
            geometry.Rank > 1 ? Expression.Product(walks.Height.OutputAt("row"), parameters.OutputRowPitch) : "0",
            Expression.Product(walks.Width.OutputAt(column), parameters.OutputColumnPitch));
        writer.Comment("The chains are complete.");
        writer.Line($"ref {parameters.OutputElement} target = ref {VectorSyntax.Element("output", place)};");
        if (model.Operator.Finish.HasResidual)
        {
            writer.Line($"ref {parameters.OutputElement} residualTarget = ref {VectorSyntax.Element("residual", place)};");
        }
    }
}
