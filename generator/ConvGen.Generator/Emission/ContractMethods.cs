using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission;

/// <summary>Prints what the contract's methods have in common: signatures, documentation, argument checks, and the call to the kernel.</summary>
internal sealed class ContractMethods(SourceWriter writer, KernelPlan plan, Contract contract)
{
    private const string Residual = "residual";

    private readonly Geometry _geometry = plan.Model.Geometry;

    /// <summary>The class that holds the kernel's methods.</summary>
    public string Kernels => $"global::{KernelNames.Namespace}.{KernelNames.ClassName(plan.Model.Type)}";

    /// <summary>The element type's keyword.</summary>
    public string Element => _geometry.Formats.Output.Keyword();

    /// <summary>Prints the call to the kernel, and to the activation if it runs as a separate pass.</summary>
    public void PrintKernelCall(string method, Func<string, string> reference)
    {
        List<string> arguments = [];
        foreach (ContractParameter span in contract.CorrelateParameters.Where(parameter => parameter.Type != "int"))
        {
            arguments.Add(reference(span.Name));
        }

        if (PassesSizes)
        {
            arguments.Add(Sizes);
        }

        bool packs = plan.Family is ChannelVectorPlan && method == MemberNames.Correlate;
        if (plan.HasShares && !packs)
        {
            arguments.Add("global::ConvGen.CompilerServices.WorkShare.Whole");
        }

        writer.Line($"{Kernels}.{method}(");
        for (int i = 0; i < arguments.Count; i++)
        {
            writer.Line($"    {arguments[i]}{(i + 1 < arguments.Count ? "," : ");")}");
        }

        if (plan.Model.Finish.Activation.IsPass())
        {
            writer.Line($"{ActivationPass}(output);");
        }
    }

    /// <summary>The method that applies an activation to a finished output.</summary>
    public string ActivationPass => $"global::ConvGen.CompilerServices.Activations.{plan.Model.Finish.Activation}InPlace";

    /// <summary>
    /// Whether the kernel takes sizes as parameters: sizes given at run time, or declared sizes that the kernel is not specialized for.
    /// </summary>
    public bool PassesSizes => !_geometry.HasExtents || plan.Family is RowVectorPlan { Geometry.HasExtents: false };

    /// <summary>The sizes of input and output, as arguments for the kernel.</summary>
    public string Sizes
    {
        get
        {
            IEnumerable<(string Input, string Output)> extents = contract.Axes.Select(axis => _geometry.HasExtents
                ? ($"Input{axis.Name}", $"Output{axis.Name}")
                : (axis.Parameter, $"output{axis.Name}"));
            return IsFlattened
                ? $"{string.Join(" * ", extents.Select(extent => extent.Input))}, {string.Join(" * ", extents.Select(extent => extent.Output))}"
                : string.Join(", ", extents.Select(extent => $"{extent.Input}, {extent.Output}"));
        }
    }

    /// <summary>Whether the kernel treats the image's rows as one long row.</summary>
    public bool IsFlattened => plan.Family is RowVectorPlan { IsFlattened: true } or ChannelVectorPlan { IsFlattened: true };

    /// <summary>Prints the checks of a method that reads and writes spans.</summary>
    /// <param name="method">The method's name.</param>
    /// <param name="parameters">Its parameters.</param>
    public void PrintChecks(string method, IReadOnlyList<ContractParameter> parameters)
    {
        PrintLengthChecks(parameters);
        foreach (ContractParameter read in parameters.Where(IsRead))
        {
            string check = read.Name == Residual ? "RequireSameOrApart" : "RequireNoOverlap";
            writer.List(
                $"global::ConvGen.CompilerServices.Spans.{check}<{Element}>(",
                ["output", read.Name, Quoted("output"), Quoted(read.Name)],
                ");");
        }

        writer.Gap();
        if (plan.Model.Finish.HasResidual && !plan.Family.WritesOnce)
        {
            PrintInPlaceCall(method, parameters);
        }
    }

    // The call to the method itself, with a copy of the residual.
    private void PrintInPlaceCall(string method, IReadOnlyList<ContractParameter> parameters)
    {
        const string InPlace = "global::ConvGen.CompilerServices.InPlaceResidual";
        using (writer.Block($"if ({InPlace}.Is<{Element}>({Residual}, output))"))
        {
            writer.Comment("Some outputs are written twice, so the residual is copied before the first write overwrites it.");
            writer.Line($"{Element}[] copy = {InPlace}.Borrow<{Element}>({Residual});");
            writer.List(
                $"{method}(",
                [.. parameters.Select(parameter => parameter.Name == Residual ? $"new global::{parameter.Type}(copy, 0, {Residual}.Length)" : parameter.Name)],
                ");");
            writer.Line($"{InPlace}.Return<{Element}>(copy);");
            writer.Line("return;");
        }

        writer.Gap();
    }

    private void PrintLengthChecks(IEnumerable<ContractParameter> parameters)
    {
        if (!_geometry.HasExtents)
        {
            foreach (ContractAxis axis in contract.Axes)
            {
                writer.Line($"int output{axis.Name} = Output{axis.Name}({axis.Parameter});");
            }

            PrintElements("inputLength", MemberNames.InChannels, axis => axis.Parameter, "input");
            PrintElements("outputLength", MemberNames.OutChannels, axis => $"output{axis.Name}", "output");
        }

        foreach (ContractParameter span in parameters.Where(parameter => parameter.Type != "int"))
        {
            string length = span.Name switch
            {
                "weights" => MemberNames.WeightLength,
                "bias" => MemberNames.BiasLength,
                "input" => _geometry.HasExtents ? MemberNames.InputLength : "inputLength",
                _ => _geometry.HasExtents ? MemberNames.OutputLength : "outputLength",
            };
            PrintLengthCheck(span, length, Shape(span.Name));
        }
    }

    // The extents of an image whose size is given at run time, in the order of its layout: the message of the check shows them.
    private string[] Shape(string span)
    {
        if (_geometry.HasExtents || span is "weights" or "bias")
        {
            return [];
        }

        bool isInput = span == "input";
        string channels = isInput ? MemberNames.InChannels : MemberNames.OutChannels;
        IEnumerable<string> extents = contract.Axes.Select(axis => isInput ? axis.Parameter : $"output{axis.Name}");
        return _geometry.Layout == TensorLayout.ChannelsLast ? [.. extents, channels] : [channels, .. extents];
    }

    private void PrintElements(string name, string channels, Func<ContractAxis, string> extent, string parameter) => writer.List(
        $"int {name} = global::ConvGen.CompilerServices.Extents.Elements(",
        [Quoted(parameter), channels, .. contract.Axes.Select(extent)],
        ");");

    /// <summary>Prints the check of one span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="length">The length that it must have.</param>
    /// <param name="shape">The extents of its shape if the message should show them.</param>
    public void PrintLengthCheck(ContractParameter span, string length, params string[] shape) => writer.List(
        "global::ConvGen.CompilerServices.Spans.RequireLength(", [$"{span.Name}.Length", length, Quoted(span.Name), .. shape], ");");

    /// <summary>The reference to a span's first element.</summary>
    public static string Reference(string span) => $"ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference({span})";

    /// <summary>A name as a string literal. It is not a <c>nameof</c> expression because the user may have a method called nameof.</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    private static bool IsRead(ContractParameter parameter) => parameter.Name is "input" or "weights" or "bias" or Residual;

    /// <summary>Prints a method's signature.</summary>
    public void PrintSignature(string head, IReadOnlyList<ContractParameter> parameters, string tail = "")
    {
        writer.Line($"{head}(");
        for (int i = 0; i < parameters.Count; i++)
        {
            string type = parameters[i].Type == "int" ? "int" : $"global::{parameters[i].Type}";
            writer.Line($"    {type} {parameters[i].Name}{(i + 1 < parameters.Count ? "," : $"){tail}")}");
        }
    }

    /// <summary>Prints the documentation of parameters.</summary>
    public void PrintParameterDocumentation(IEnumerable<ContractParameter> parameters)
    {
        foreach (ContractParameter parameter in parameters)
        {
            string text = parameter.Name switch
            {
                "input" => $"The input: {PlanDescription.InputShape(_geometry)}, row-major.",
                "depth" => "The number of input slices.",
                "height" => "The number of input rows.",
                "width" => "The number of input columns.",
                "weights" => $"The weights: {PlanDescription.WeightShape(_geometry)} ({PlanDescription.WeightAxes(_geometry)}), row-major.",
                Residual => $"The residual, which is added to the result before the activation: {PlanDescription.OutputShape(_geometry)}, row-major. It may be the output itself.",
                MemberNames.MaxDegreeOfParallelism => "The maximum number of threads, including the calling thread, or -1 to use as many as the machine can run at once.",
                "bias" => $"The bias: {(_geometry.OutChannels == 1 ? "one value for the output channel" : $"one value for each of the {_geometry.OutChannels} output channels")}.",
                _ => $"The span that receives the result: {PlanDescription.OutputShape(_geometry)}, row-major.",
            };
            writer.Documentation($"param name=\"{parameter.Name}\"", text);
        }
    }

    /// <summary>Prints the documentation of the exceptions that a method throws.</summary>
    public void PrintExceptions()
    {
        writer.Documentation(
            "exception cref=\"global::System.ArgumentException\"",
            $"A span does not have the length that the {(_geometry.HasExtents ? "declared shape requires" : "sizes require")}, or the output overlaps another span"
            + $"{(plan.Model.Finish.HasResidual ? " (only the residual may be the output itself)" : "")}. Nothing has been written.");
        if (!_geometry.HasExtents)
        {
            writer.Documentation("exception cref=\"global::System.ArgumentOutOfRangeException\"", "The kernel is larger than the padded image.");
        }
    }
}
