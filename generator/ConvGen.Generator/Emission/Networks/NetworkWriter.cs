using System.Globalization;
using ConvGen.Generator.Emission.Contracts;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;
using ConvGen.Generator.Planning.Networks;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Networks;

/// <summary>Prints the members of a network's type.</summary>
internal sealed class NetworkWriter
{
    /// <summary>The alias of the namespace with the operators. Looked up with two colons, it cannot be hidden by the user's types.</summary>
    public const string Operators = "ConvGenOperators";

    private const string Threads = MemberNames.MaxDegreeOfParallelism;
    private const string Workspace = MemberNames.Workspace;

    private readonly SourceWriter _writer;
    private readonly NetworkPlan _plan;
    private readonly NetworkModel _model;
    private readonly NetworkNames _names;
    private readonly NetworkImages _images;
    private readonly NetworkConstructor _constructor;

    public NetworkWriter(SourceWriter writer, NetworkPlan plan)
    {
        (_writer, _plan, _model) = (writer, plan, plan.Model);
        _names = new(plan.Model);
        _images = new(plan, _names);
        _constructor = new(writer, plan, _names);
    }

    private string Element => _model.ElementType.Keyword();

    private string TypeLiteral => $"\"{_model.Type.Innermost.Identifier.TrimStart('@')}\"";

    private IEnumerable<string> ImageParameters =>
    [
        .. _model.Inputs.Select(input => $"global::System.ReadOnlySpan<{Element}> {_images.Parameter(input)}"),
        .. _model.Outputs.Select(output => $"global::System.Span<{Element}> {_images.Parameter(output)}"),
    ];

    private IEnumerable<string> ImageArguments => _model.Inputs.Concat(_model.Outputs).Select(_images.Parameter);

    /// <summary>Prints the members.</summary>
    public void Print()
    {
        PrintConstants();
        _writer.Gap();
        _constructor.PrintFields();
        _writer.Gap();
        _constructor.Print();
        _writer.Gap();
        PrintSummary();
        _writer.Gap();
        PrintForward();
        _writer.Gap();
        PrintParallelForward();
        _writer.Gap();
        PrintForwardInWorkspace();
        _writer.Gap();
        PrintForwardBatch();
        _writer.Gap();
        if (_model.Platform.HasTensors)
        {
            PrintTensorForward();
            _writer.Gap();
        }

        PrintRun();
        foreach (int layer in Enumerable.Range(0, _model.Layers.Count).Where(layer => _model.Layers[layer].Operator is not KernelLayer))
        {
            _writer.Gap();
            LayerTypeWriter.Print(_writer, _model.Layers[layer]);
        }
    }

    private void PrintConstants()
    {
        ConstantWriter.Print(
            _writer,
            [
                .. _model.Inputs.Select(input => Length(input, "input")),
                .. _model.Outputs.Select(output => Length(output, "output")),
                new(MemberNames.WorkspaceLength, _plan.WorkspaceLength, "The number of elements that the images between the layers need at the same time."),
                new(MemberNames.WeightCount, _model.WeightCount, "The number of trained numbers.", IsLong: true),
                new(MemberNames.MultiplyAdds, _model.MultiplyAdds, "The number of multiply-adds in one call, including those on padding.", IsLong: true),
            ]);
    }

    private ContractConstant Length(int layer, string role)
    {
        Shape shape = _model.Layers[layer].Operator.Output;
        return new(_names.Length(layer), shape.Length, $"The number of elements in the {role} <c>{_model.Layers[layer].Name}</c>, {shape}.");
    }

    private void PrintSummary()
    {
        IReadOnlyList<string> table = LayerTable.Of(_model);
        _writer.Documentation("summary", "Gets the table of the layers: the name, kind, output shape, weights and multiply-adds of each.");
        _writer.Line($"public static string {MemberNames.Summary} =>");
        for (int line = 0; line < table.Count; line++)
        {
            _writer.Line($"    \"{table[line]}{(line + 1 < table.Count ? "\\n\" +" : "\";")}");
        }
    }

    private void PrintForward()
    {
        _writer.Documentation("summary", "Computes one image. This method is thread-safe and allocates nothing once it has run as often at the same time before.");
        PrintParameters();
        PrintExceptions();
        _writer.List($"public void {MemberNames.Forward}(", [.. ImageParameters], ") =>");
        _writer.List($"    {MemberNames.Forward}(", [.. ImageArguments, $"{Threads}: 1"], ");");
    }

    private void PrintParallelForward()
    {
        _writer.Documentation(
            "summary",
            "Computes one image on several threads. The results are bit-identical to those of a single thread. A layer that is too small for a second thread to "
            + "pay off runs on the calling thread. This method is thread-safe.");
        PrintParameters();
        _writer.Documentation(
            $"param name=\"{Threads}\"", "The maximum number of threads, including the calling thread, or -1 to use as many as the machine can run at once.");
        PrintExceptions();
        _writer.Documentation(
            "exception cref=\"global::System.ArgumentOutOfRangeException\"", $"<paramref name=\"{Threads}\"/> is neither positive nor -1.");
        _writer.List($"public void {MemberNames.Forward}(", [.. ImageParameters, $"int {Threads}"], ")");
        using (_writer.Block())
        {
            _writer.Line($"{Operators}::Parallelism.RequireDegree({Threads});");
            string workspaces = _names.Workspaces;
            _writer.Line($"{Operators}::Workspaces<{Element}> {workspaces} = {Operators}::Workspaces.Require({_names.WorkspacesField}, {TypeLiteral});");
            PrintInWorkspace(
                workspaces, () => _writer.List($"{MemberNames.RunLayers}(", [.. ImageArguments, Workspace, Threads], ");"));
        }
    }

    // Takes a workspace for some statements.
    private void PrintInWorkspace(string workspaces, Action printBody)
    {
        _writer.Line($"{Element}[] {_names.Rented} = {workspaces}.Take();");
        using (_writer.Block("try"))
        {
            _writer.Line($"global::System.Span<{Element}> {Workspace} = {workspaces}.Aligned({_names.Rented});");
            printBody();
        }

        using (_writer.Block("finally"))
        {
            _writer.Line($"{workspaces}.Return({_names.Rented});");
        }
    }

    private void PrintForwardInWorkspace()
    {
        _writer.Documentation(
            "summary",
            "Computes one image, with the images between the layers in the caller's memory. It is fastest if that begins at a multiple of 64 bytes. This method is "
            + "thread-safe.");
        PrintParameters();
        _writer.Documentation($"param name=\"{Workspace}\"", $"At least <see cref=\"{MemberNames.WorkspaceLength}\"/> elements, which are overwritten.");
        PrintExceptions();
        _writer.List($"public void {MemberNames.Forward}(", [.. ImageParameters, $"global::System.Span<{Element}> {Workspace}"], ")");
        using (_writer.Block())
        {
            _writer.Line($"{Operators}::Workspaces.Require({_names.WorkspacesField}, {TypeLiteral});");
            _writer.Line($"{Operators}::Spans.RequireWorkspace({Workspace}.Length, {MemberNames.WorkspaceLength}, \"{Workspace}\");");
            foreach (int image in _model.Inputs.Concat(_model.Outputs))
            {
                PrintApart(Workspace, _images.Parameter(image));
            }

            _writer.List($"{MemberNames.RunLayers}(", [.. ImageArguments, $"{Workspace}.Slice(0, {MemberNames.WorkspaceLength})", $"{Threads}: 1"], ");");
        }
    }

    private void PrintForwardBatch()
    {
        int[] images = [.. _model.Inputs, .. _model.Outputs];
        string first = _images.Parameter(images[0]);
        _writer.Documentation(
            "summary",
            "Computes any number of images, which follow each other in each span, on several threads. Each image is computed by a single thread. This method is "
            + "thread-safe.");
        PrintParameters();
        _writer.Documentation(
            $"param name=\"{Threads}\"", "The maximum number of threads, including the calling thread, or -1 to use as many as the machine can run at once.");
        PrintExceptions();
        _writer.Documentation(
            "exception cref=\"global::System.ArgumentOutOfRangeException\"", $"<paramref name=\"{Threads}\"/> is neither positive nor -1.");
        _writer.List($"public void {MemberNames.ForwardBatch}(", [.. ImageParameters, $"int {Threads} = 1"], ")");
        using (_writer.Block())
        {
            _writer.Line($"{Operators}::Parallelism.RequireDegree({Threads});");
            _writer.Line($"{Operators}::Workspaces.Require({_names.WorkspacesField}, {TypeLiteral});");
            _writer.Line($"int {_names.Count} = {Operators}::Batches.Count({first}.Length, {_names.Length(images[0])}, \"{_names.Image(images[0])}\");");
            foreach (int image in images.Skip(1))
            {
                _writer.Line($"{Operators}::Batches.RequireCount({_images.Parameter(image)}.Length, {_names.Length(image)}, {_names.Count}, \"{_names.Image(image)}\");");
            }

            PrintOutputsApart();
            if (_plan.SharesImages)
            {
                PrintBatchCall(images);
            }
            else
            {
                PrintImageCalls(images);
            }
        }

        if (_plan.SharesImages)
        {
            _writer.Gap();
            PrintRunBatch(images);
        }
    }

    private void PrintTensorForward()
    {
        _writer.Documentation("summary", TensorSyntax.Summary);
        _writer.Line(TensorSyntax.Attribute);
        _writer.List(
            $"public void {MemberNames.Forward}(",
            [
                .. _model.Inputs.Select(input => $"in global::{ContractParameter.TensorType(Element, isOutput: false)} {_images.Parameter(input)}"),
                .. _model.Outputs.Select(output => $"in global::{ContractParameter.TensorType(Element, isOutput: true)} {_images.Parameter(output)}"),
                $"int {Threads} = 1",
            ],
            ")");
        using (_writer.Block())
        {
            _writer.List(
                $"{MemberNames.Forward}(",
                [
                    .. _model.Inputs.Select(input => Elements(input, ((InputLayer)_model.Layers[input].Operator).Passed)),
                    .. _model.Outputs.Select(output => Elements(output, _model.Layers[output].Operator.Output)),
                    Threads,
                ],
                ");");
        }

        string Elements(int image, Shape shape) =>
            TensorSyntax.Elements(_images.Parameter(image), shape.Extents.Select(extent => extent.ToString(CultureInfo.InvariantCulture)));
    }

    private void PrintBatchCall(int[] images)
    {
        _writer.Line($"{Operators}::BatchSpans<{Element}> {_names.Spans} = default;");
        foreach (int image in images)
        {
            _writer.Line($"{_names.Spans}.Add({_images.Parameter(image)});");
        }

        _writer.Line($"{Operators}::Batches.Run({_names.BatchField}, {_names.Spans}, {_names.Count}, {Threads});");
    }

    private void PrintImageCalls(int[] images)
    {
        _writer.Comment("There are too many inputs and outputs to hand them to other threads, so the threads share each image.");
        using (_writer.Block($"for (int {_names.Index} = 0; {_names.Index} < {_names.Count}; {_names.Index}++)"))
        {
            _writer.List(
                $"{MemberNames.Forward}(",
                [.. images.Select(image => $"{_images.Parameter(image)}.Slice({_names.Index} * {_names.Length(image)}, {_names.Length(image)})"), Threads],
                ");");
        }
    }

    private void PrintRunBatch(int[] images)
    {
        _writer.Comment("Computes the images of one thread.");
        _writer.Line($"private void {MemberNames.RunImages}(in {Operators}::BatchImages<{Element}> {_names.Images})");
        using (_writer.Block())
        {
            PrintInWorkspace(_names.WorkspacesField, () =>
            {
                using (_writer.Block($"for (int {_names.Index} = {_names.Images}.First; {_names.Index} < {_names.Images}.End; {_names.Index}++)"))
                {
                    _writer.List(
                        $"{MemberNames.RunLayers}(",
                        [
                            .. images.Select((image, span) =>
                                $"{_names.Images}.Image({span.ToString(CultureInfo.InvariantCulture)}, {_names.Index}, {_names.Length(image)})"),
                            Workspace,
                            $"{Threads}: 1",
                        ],
                        ");");
                }
            });
        }
    }

    private void PrintRun()
    {
        _writer.Comment("Runs the layers, after the checks of the caller's spans.");
        _writer.List(
            $"private void {MemberNames.RunLayers}(", [.. ImageParameters, $"global::System.Span<{Element}> {Workspace}", $"int {Threads}"], ")");
        using (_writer.Block())
        {
            PrintChecks();
            _writer.Gap();
            foreach (string declaration in _images.Variables())
            {
                _writer.Line(declaration);
            }

            _writer.Gap();
            var calls = new StepWriter(_writer, _model, _names, _images);
            foreach (NetworkStep step in _plan.Steps)
            {
                calls.Print(step);
            }
        }
    }

    private void PrintChecks()
    {
        foreach (int image in _model.Inputs.Concat(_model.Outputs))
        {
            _writer.Line(
                $"{Operators}::Spans.RequireLength({_images.Parameter(image)}.Length, {_names.Length(image)}, \"{_names.Image(image)}\");");
        }

        PrintOutputsApart();
    }

    private void PrintOutputsApart()
    {
        List<int> outputs = [.. _model.Outputs];
        for (int i = 0; i < outputs.Count; i++)
        {
            foreach (int other in _model.Inputs.Concat(outputs.Take(i)))
            {
                PrintApart(_images.Parameter(outputs[i]), _images.Parameter(other));
            }
        }
    }

    private void PrintApart(string written, string other) => _writer.List(
        $"{Operators}::Spans.RequireNoOverlap<{Element}>(", [written, other, $"\"{written.TrimStart('@')}\"", $"\"{other.TrimStart('@')}\""], ");");

    private void PrintParameters()
    {
        foreach (int input in _model.Inputs)
        {
            string order = ((InputLayer)_model.Layers[input].Operator).IsReordered ? ", channels last" : "";
            _writer.Documentation($"param name=\"{_names.Image(input)}\"", $"The input: {_model.Layers[input].Operator.Output}, row-major{order}.");
        }

        foreach (int output in _model.Outputs)
        {
            _writer.Documentation($"param name=\"{_names.Image(output)}\"", $"The span that receives the output: {_model.Layers[output].Operator.Output}, row-major.");
        }
    }

    private void PrintExceptions()
    {
        _writer.Documentation(
            "exception cref=\"global::System.ArgumentException\"",
            "A span does not have the length that the declared shapes require, or a span that is written overlaps another one.");
        _writer.Documentation(
            "exception cref=\"global::System.InvalidOperationException\"", "The network was not created with a constructor that takes or reads the weights.");
    }
}
