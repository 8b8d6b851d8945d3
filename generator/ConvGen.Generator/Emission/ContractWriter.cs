using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;

namespace ConvGen.Generator.Emission;

/// <summary>Prints the contract's members: constants, <c>Correlate</c>, and for a layer the constructor and <c>Forward</c>.</summary>
internal sealed class ContractWriter
{
    private readonly SourceWriter _writer;
    private readonly KernelPlan _plan;
    private readonly Geometry _geometry;
    private readonly Contract _contract;

    private ContractWriter(SourceWriter writer, KernelPlan plan)
    {
        _writer = writer;
        _plan = plan;
        _geometry = plan.Model.Geometry;
        _contract = new Contract(plan.Model);
    }

    private string Kernels => $"global::{KernelNames.Namespace}.{KernelNames.ClassName(_plan.Model.Type)}";

    private string Element => _geometry.ElementType.Keyword();

    public static void Print(SourceWriter writer, KernelPlan plan) => new ContractWriter(writer, plan).Print();

    private void Print()
    {
        foreach (ContractConstant constant in _contract.Constants)
        {
            _writer.Line($"/// <summary>{constant.Summary}</summary>");
            _writer.Line(constant.IsLong
                ? $"public const long {constant.Name} = {constant.Value}L;"
                : $"public const int {constant.Name} = {constant.Value};");
            _writer.Gap();
        }

        if (!_geometry.HasExtents)
        {
            foreach (ContractAxis axis in _contract.Axes)
            {
                PrintOutputExtent(axis);
            }
        }

        PrintCorrelate();
        if (_plan.Model.IsLayer)
        {
            PrintLayer();
        }
    }

    private void PrintOutputExtent(ContractAxis contractAxis)
    {
        (string parameter, string units, Axis axis) = (contractAxis.Parameter, contractAxis.Units, contractAxis.Axis);
        _writer.Line($"/// <summary>The output's {units} for an input of so many {units}.</summary>");
        _writer.Line($"/// <param name=\"{parameter}\">The input's {units}.</param>");
        _writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The input is too small, or the output too large.</exception>");
        using (_writer.Block($"public static int Output{contractAxis.Name}(int {parameter})"))
        {
            if (_geometry.PaddingMode is PaddingMode.Reflect or PaddingMode.Circular && axis.Padding > 0)
            {
                // PyTorch, torch.nn.functional.pad: reflection needs one more element than it adds, repetition as many.
                int smallest = Math.Max(axis.PaddingBefore, axis.PaddingAfter) + (_geometry.PaddingMode == PaddingMode.Reflect ? 1 : 0);
                _writer.Line($"global::ConvGen.CompilerServices.Extents.RequireRoomForPadding({parameter}, {smallest}, \"{parameter}\");");
            }

            if (axis.RunTimePadding != AutoPadding.None)
            {
                PrintSameOutput(parameter, axis);
            }
            else
            {
                string method = axis.IsTransposed ? "TransposedOutput" : "Output";
                string padding = axis.IsTransposed ? Expression.Number(axis.Padding - axis.OutputPadding) : Expression.Number(axis.Padding);
                _writer.List(
                    $"return global::ConvGen.CompilerServices.Extents.{method}(",
                    [parameter, $"kernelExtent: {axis.KernelExtent}", $"stride: {axis.Stride}", $"padding: {padding}", Quoted(parameter)],
                    ");");
            }
        }

        _writer.Gap();
    }

    private void PrintSameOutput(string parameter, Axis axis)
    {
        if (_geometry.PaddingMode is PaddingMode.Reflect or PaddingMode.Circular)
        {
            int spare = _geometry.PaddingMode == PaddingMode.Reflect ? 1 : 0;
            _writer.List(
                "global::ConvGen.CompilerServices.Extents.RequireRoomForSamePadding(",
                [parameter, $"kernelExtent: {axis.KernelExtent}", $"stride: {axis.Stride}", $"spare: {spare}", Quoted(parameter)],
                ");");
        }

        _writer.List(
            "return global::ConvGen.CompilerServices.Extents.SameOutput(",
            [parameter, $"kernelExtent: {axis.KernelExtent}", $"stride: {axis.Stride}", Quoted(parameter)],
            ");");
    }

    private void PrintCorrelate()
    {
        _writer.Line("/// <summary>");
        foreach (string line in PlanDescription.Shape(_geometry))
        {
            _writer.Line($"/// {line}");
        }

        _writer.Line("/// </summary>");
        _writer.Line("/// <remarks>");
        foreach (string line in PlanDescription.Computation(_plan))
        {
            _writer.Line($"/// <para>{KernelFile.XmlText(line)}</para>");
        }

        _writer.Line("/// </remarks>");
        PrintParameterDocumentation(_contract.CorrelateParameters);
        PrintExceptions();
        PrintSignature($"public static void {ContractNames.Correlate}", _contract.CorrelateParameters);
        using (_writer.Block())
        {
            PrintChecks(_contract.CorrelateParameters);
            PrintKernelCall("Correlate", Reference);
        }
    }

    private void PrintChecks(IReadOnlyList<ContractParameter> parameters)
    {
        PrintLengthChecks(parameters);
        foreach (ContractParameter read in parameters.Where(IsRead))
        {
            _writer.List(
                $"global::ConvGen.CompilerServices.Spans.RequireNoOverlap<{Element}>(",
                ["output", read.Name, Quoted("output"), Quoted(read.Name)],
                ");");
        }

        _writer.Gap();
    }

    private void PrintLengthChecks(IEnumerable<ContractParameter> parameters)
    {
        if (!_geometry.HasExtents)
        {
            foreach (ContractAxis axis in _contract.Axes)
            {
                _writer.Line($"int output{axis.Name} = Output{axis.Name}({axis.Parameter});");
            }

            PrintElements("inputLength", ContractNames.InChannels, axis => axis.Parameter, "input");
            PrintElements("outputLength", ContractNames.OutChannels, axis => $"output{axis.Name}", "output");
        }

        foreach (ContractParameter span in parameters.Where(parameter => parameter.Type != "int"))
        {
            string length = span.Name switch
            {
                "weights" => ContractNames.WeightLength,
                "bias" => ContractNames.BiasLength,
                "input" => _geometry.HasExtents ? ContractNames.InputLength : "inputLength",
                _ => _geometry.HasExtents ? ContractNames.OutputLength : "outputLength",
            };
            PrintLengthCheck(span, length);
        }
    }

    private void PrintElements(string name, string channels, Func<ContractAxis, string> extent, string parameter) => _writer.List(
        $"int {name} = global::ConvGen.CompilerServices.Extents.Elements(",
        [Quoted(parameter), channels, .. _contract.Axes.Select(extent)],
        ");");

    private void PrintLengthCheck(ContractParameter span, string length) => _writer.List(
        "global::ConvGen.CompilerServices.Spans.RequireLength(", [$"{span.Name}.Length", length, Quoted(span.Name)], ");");

    private static string Reference(string span) => $"ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference({span})";

    private void PrintKernelCall(string method, Func<string, string> reference)
    {
        List<string> arguments = [];
        foreach (ContractParameter span in _contract.CorrelateParameters.Where(parameter => parameter.Type != "int"))
        {
            arguments.Add(reference(span.Name));
        }

        if (!_geometry.HasExtents || _plan.Family is RowVectorPlan { Geometry.HasExtents: false })
        {
            IEnumerable<(string Input, string Output)> extents = _contract.Axes.Select(axis => _geometry.HasExtents
                ? ($"Input{axis.Name}", $"Output{axis.Name}")
                : (axis.Parameter, $"output{axis.Name}"));
            arguments.Add(_plan.Family is RowVectorPlan { IsFlattened: true } or ChannelVectorPlan { IsFlattened: true }
                ? $"{string.Join(" * ", extents.Select(extent => extent.Input))}, {string.Join(" * ", extents.Select(extent => extent.Output))}"
                : string.Join(", ", extents.Select(extent => $"{extent.Input}, {extent.Output}")));
        }

        _writer.Line($"{Kernels}.{method}(");
        for (int i = 0; i < arguments.Count; i++)
        {
            _writer.Line($"    {arguments[i]}{(i + 1 < arguments.Count ? "," : ");")}");
        }

        if (_plan.Model.Finish.IsPass)
        {
            _writer.Line($"global::ConvGen.CompilerServices.Activations.{_plan.Model.Finish.Activation}InPlace(output);");
        }
    }

    // The layer's own arrays have the right lengths, and nothing else can share their memory.
    private void PrintPackedForward(string weights)
    {
        _writer.Line($"{Element}[] weights = {weights};");
        PrintChecks(_contract.ForwardParameters);
        PrintKernelCall("Forward", span => span switch
        {
            "weights" => "ref weights[0]",
            "bias" => $"ref {ContractNames.BiasField}[0]",
            _ => Reference(span),
        });
    }

    private void PrintLayer()
    {
        string typeName = _plan.Model.Type.Innermost.Identifier;
        _writer.Gap();
        _writer.Line($"private readonly {Element}[] {ContractNames.WeightsField};");
        if (_geometry.HasBias)
        {
            _writer.Line($"private readonly {Element}[] {ContractNames.BiasField};");
        }

        _writer.Gap();
        _writer.Line("/// <summary>Makes a layer that holds its own copy of the weights.</summary>");
        PrintParameterDocumentation(_contract.ConstructorParameters);
        _writer.Line("/// <exception cref=\"global::System.ArgumentException\">A span does not have the length that the declared shape needs.</exception>");
        PrintSignature($"public {typeName}", _contract.ConstructorParameters, _plan.Model.Type.IsValueType ? " : this()" : "");
        using (_writer.Block())
        {
            foreach (ContractParameter span in _contract.ConstructorParameters)
            {
                PrintLengthCheck(span, span.Name == "weights" ? ContractNames.WeightLength : ContractNames.BiasLength);
            }

            if (_plan.Family is ChannelVectorPlan)
            {
                _writer.Line($"{ContractNames.WeightsField} = new {Element}[{Kernels}.PackedLength()];");
                _writer.List($"{Kernels}.Pack(", [Reference("weights"), $"ref {ContractNames.WeightsField}[0]"], ");");
            }

            foreach (ContractParameter span in _contract.ConstructorParameters.Where(span => span.Name == "bias" || _plan.Family is not ChannelVectorPlan))
            {
                _writer.Line($"{(span.Name == "weights" ? ContractNames.WeightsField : ContractNames.BiasField)} = {span.Name}.ToArray();");
            }
        }

        _writer.Gap();
        _writer.Line("/// <summary>Correlates one image with the layer's weights. Any number of threads may call it at once.</summary>");
        PrintParameterDocumentation(_contract.ForwardParameters);
        PrintExceptions();
        _writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">The layer was not made by the constructor that takes the weights.</exception>");
        PrintSignature($"public void {ContractNames.Forward}", _contract.ForwardParameters);
        using (_writer.Block())
        {
            string weights = $"global::ConvGen.CompilerServices.Layers.RequireWeights({ContractNames.WeightsField}, \"{typeName.TrimStart('@')}\")";
            if (_plan.Family is ChannelVectorPlan)
            {
                PrintPackedForward(weights);
                return;
            }

            IEnumerable<string> arguments = _contract.CorrelateParameters.Select(parameter => parameter.Name switch
            {
                "weights" => weights,
                "bias" => ContractNames.BiasField,
                string name => name,
            });
            _writer.List($"{ContractNames.Correlate}(", arguments.ToArray(), ");");
        }
    }

    // A literal, because the user may have a method called nameof.
    private static string Quoted(string name) => $"\"{name}\"";

    private static bool IsRead(ContractParameter parameter) => parameter.Name is "input" or "weights" or "bias" or "residual";

    private void PrintSignature(string head, IReadOnlyList<ContractParameter> parameters, string tail = "")
    {
        _writer.Line($"{head}(");
        for (int i = 0; i < parameters.Count; i++)
        {
            string type = parameters[i].Type == "int" ? "int" : $"global::{parameters[i].Type}";
            _writer.Line($"    {type} {parameters[i].Name}{(i + 1 < parameters.Count ? "," : $"){tail}")}");
        }
    }

    private void PrintParameterDocumentation(IEnumerable<ContractParameter> parameters)
    {
        foreach (ContractParameter parameter in parameters)
        {
            string text = parameter.Name switch
            {
                "input" => $"The input: {PlanDescription.InputShape(_geometry)}, row-major.",
                "depth" => "The input's slices.",
                "height" => "The input's rows.",
                "width" => "The input's columns.",
                "length" => "The input's elements in each channel.",
                "weights" => $"The weights: {PlanDescription.WeightShape(_geometry)} ({PlanDescription.WeightAxes(_geometry)}), row-major.",
                "residual" => $"What is added to the result before the activation: {PlanDescription.OutputShape(_geometry)}, row-major.",
                "bias" => $"The bias: one for each of the {_geometry.OutChannels} output channels.",
                _ => $"The result: {PlanDescription.OutputShape(_geometry)}, row-major.",
            };
            _writer.Line($"/// <param name=\"{parameter.Name}\">{text}</param>");
        }
    }

    private void PrintExceptions()
    {
        _writer.Line("/// <exception cref=\"global::System.ArgumentException\">");
        _writer.Line("/// A span does not have the length that the declared shape needs, or the output shares memory with another span. Nothing is written.");
        _writer.Line("/// </exception>");
        if (!_geometry.HasExtents)
        {
            _writer.Line("/// <exception cref=\"global::System.ArgumentOutOfRangeException\">The kernel does not fit into the padded image.</exception>");
        }
    }
}
