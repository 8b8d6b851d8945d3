using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the references to where a tile's or column's outputs go, and where their residuals come from.</summary>
internal sealed class StorePlace(SourceWriter writer, Geometry geometry, KernelModel model, KernelParameters parameters, PhasePlan phase)
{
    /// <summary>Declares <c>target</c>, and <c>residualTarget</c> where there is a residual.</summary>
    /// <param name="column">The tile's first column.</param>
    public void PrintTargets(string column)
    {
        string place = Expression.Sum(
            geometry.Rank > 2 ? Expression.Product(Output("slice", phase.Depth), parameters.OutputSlicePitch) : "0",
            geometry.Rank > 1 ? Expression.Product(Output("row", phase.Height), parameters.OutputRowPitch) : "0",
            Expression.Product(Output(column, phase.Width), parameters.OutputColumnPitch));
        writer.Line($"ref {parameters.Element} target = ref {VectorSyntax.Element("output", place)};");
        if (model.Finish.HasResidual)
        {
            writer.Line($"ref {parameters.Element} residualTarget = ref {VectorSyntax.Element("residual", place)};");
        }
    }

    private static string Output(string output, Walk walk) =>
        Expression.Sum(Expression.Product(output, walk.OutputStep), Expression.Number(walk.OutputFirst));
}
