using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Contracts;

/// <summary>Prints what the contract's methods have in common: signatures, documentation, argument checks, and the call to the kernel.</summary>
/// <param name="writer">The writer to print to.</param>
/// <param name="plan">The kernel's plan.</param>
/// <param name="kernelClass">The name of the class that holds the kernel's methods.</param>
internal sealed class ContractMethods(SourceWriter writer, KernelPlan plan, string kernelClass)
{
    private readonly Operator _operator = plan.Model.Operator;

    /// <summary>The class that holds the kernel's methods.</summary>
    public string Kernels => $"global::{KernelNames.Namespace}.{kernelClass}";

    /// <summary>The operator's operands.</summary>
    public IReadOnlyList<Operand> Operands { get; } = plan.Model.Operator.Operands;

    /// <summary>The operand that receives the result.</summary>
    public Operand Output => Operands.Single(operand => operand.Role == OperandRole.Output);

    private Operand? Residual => Operands.SingleOrDefault(operand => operand.Role == OperandRole.Residual);

    /// <summary>Prints the call to the kernel, and to the activation if it runs as a separate pass.</summary>
    public void PrintKernelCall(string method, Func<Operand, string> reference)
    {
        List<string> arguments = [.. Operands.Select(reference)];
        if (plan.TakesSizes)
        {
            arguments.Add(Sizes);
        }

        bool packs = plan.PacksWeights && method == MemberNames.Correlate;
        if (plan.HasShares && !packs)
        {
            arguments.Add("global::ConvGen.CompilerServices.WorkShare.Whole");
        }

        writer.List($"{Kernels}.{method}(", arguments, ");");
        if (_operator.Finish.Activation.IsPass())
        {
            writer.Line($"global::ConvGen.CompilerServices.{FinishSyntax.Pass(_operator.Finish, Output.Name, Output.Element)};");
        }
    }

    /// <summary>The sizes of input and output, as arguments for the kernel.</summary>
    public string Sizes
    {
        get
        {
            IEnumerable<(string Input, string Output)> extents = _operator.Axes.Select(axis => _operator.HasExtents
                ? ($"Input{axis.Name}", $"Output{axis.Name}")
                : (axis.Parameter, axis.OutputVariable));
            return plan.IsFlattened
                ? $"{string.Join(" * ", extents.Select(extent => extent.Input))}, {string.Join(" * ", extents.Select(extent => extent.Output))}"
                : string.Join(", ", extents.Select(extent => $"{extent.Input}, {extent.Output}"));
        }
    }

    /// <summary>Prints the checks of a method that reads and writes spans.</summary>
    /// <param name="method">The method's name.</param>
    /// <param name="parameters">Its parameters.</param>
    public void PrintChecks(string method, IReadOnlyList<ContractParameter> parameters)
    {
        PrintLengthChecks(parameters);
        PrintOverlapChecks(method, parameters);
    }

    /// <summary>Prints the checks of a method that reads and writes several images.</summary>
    /// <param name="method">The method's name.</param>
    /// <param name="parameters">Its parameters.</param>
    public void PrintBatchChecks(string method, IReadOnlyList<ContractParameter> parameters)
    {
        const string Batches = "global::ConvGen.CompilerServices.Batches";
        PrintRunTimeLengths();
        Operand[] images = [.. OperandsOf(parameters)];
        writer.Line($"int images = {Batches}.Count({images[0].Name}.Length, {LengthOf(images[0])}, {Quoted(images[0].Name)});");
        foreach (Operand operand in images.Skip(1))
        {
            writer.Line($"{Batches}.RequireCount({operand.Name}.Length, {LengthOf(operand)}, images, {Quoted(operand.Name)});");
        }

        PrintOverlapChecks(method, parameters);
    }

    private void PrintOverlapChecks(string method, IReadOnlyList<ContractParameter> parameters)
    {
        foreach (Operand read in OperandsOf(parameters).Where(operand => operand.Role != OperandRole.Output))
        {
            string check = read.Role.MayBeOutput() ? "RequireSameOrApart" : "RequireNoOverlap";
            writer.List(
                $"global::ConvGen.CompilerServices.Spans.{check}<{read.Element}>(",
                [Output.Name, read.Name, Quoted(Output.Name), Quoted(read.Name)],
                ");");
        }

        writer.Gap();
        if (Residual is { } residual && !plan.WritesOnce)
        {
            PrintInPlaceCall(method, parameters, residual);
        }
    }

    // The call to the method itself, with a copy of the residual.
    private void PrintInPlaceCall(string method, IReadOnlyList<ContractParameter> parameters, Operand residual)
    {
        const string InPlace = "global::ConvGen.CompilerServices.InPlaceResidual";
        using (writer.Block($"if ({InPlace}.Is<{residual.Element}>({residual.Name}, {Output.Name}))"))
        {
            writer.Comment("Some outputs are written twice, so the residual is copied before the first write overwrites it.");
            writer.Line($"{residual.Element}[] copy = {InPlace}.Borrow<{residual.Element}>({residual.Name});");
            writer.List(
                $"{method}(",
                [.. parameters.Select(parameter => parameter.Operand?.Role == residual.Role ? $"new global::{parameter.Type}(copy, 0, {residual.Name}.Length)" : parameter.Name)],
                ");");
            writer.Line($"{InPlace}.Return<{residual.Element}>(copy);");
            writer.Line("return;");
        }

        writer.Gap();
    }

    private void PrintLengthChecks(IEnumerable<ContractParameter> parameters)
    {
        PrintRunTimeLengths();
        foreach (Operand operand in OperandsOf(parameters))
        {
            PrintLengthCheck(operand);
        }
    }

    // The output's extents and the numbers of elements in an image, if they are given at run time.
    private void PrintRunTimeLengths()
    {
        if (_operator.HasExtents)
        {
            return;
        }

        foreach (ContractAxis axis in _operator.Axes)
        {
            writer.Line($"int {axis.OutputVariable} = {axis.OutputMethod}({axis.Parameter});");
        }

        // A residual has the output's length.
        foreach (Operand operand in Operands.Where(operand => operand.Length is null && operand.Role != OperandRole.Residual))
        {
            writer.List(
                $"int {LengthOf(operand)} = global::ConvGen.CompilerServices.Extents.Elements(",
                [Quoted(operand.Name), operand.Image!.Channels, .. operand.Image.Extents],
                ");");
        }
    }

    /// <summary>Prints the check of an operand's length. If it is given at run time, the message shows the shape that it comes from.</summary>
    public void PrintLengthCheck(Operand operand)
    {
        IReadOnlyList<string> shape = operand is { Length: null, Image: { } image } ? image.Shape : [];
        writer.List("global::ConvGen.CompilerServices.Spans.RequireLength(", [$"{operand.Name}.Length", LengthOf(operand), Quoted(operand.Name), .. shape], ");");
    }

    /// <summary>The constant with an operand's number of elements, or the variable if that is given at run time.</summary>
    public static string LengthOf(Operand operand) => operand.Length is null ? operand.Names.LengthVariable : operand.Names.Length;

    /// <summary>The reference to the first element of an operand's span.</summary>
    public static string Reference(Operand operand) => $"ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference({operand.Name})";

    /// <summary>A name as a string literal. It is not a <c>nameof</c> expression because the user may have a method called nameof.</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    private static IEnumerable<Operand> OperandsOf(IEnumerable<ContractParameter> parameters) => parameters.Select(parameter => parameter.Operand).OfType<Operand>();

    /// <summary>Prints a method's signature.</summary>
    public void PrintSignature(string head, IReadOnlyList<ContractParameter> parameters, string tail = "")
    {
        writer.List(
            $"{head}(",
            [.. parameters.Select(parameter => $"{(parameter.IsReference ? "in " : "")}{(parameter.Operand is null ? "" : "global::")}{parameter.Type} {parameter.Name}{(parameter.Default is { } value ? $" = {value}" : "")}")],
            $"){tail}");
    }

    /// <summary>Prints the documentation of parameters.</summary>
    public void PrintParameterDocumentation(IEnumerable<ContractParameter> parameters)
    {
        foreach (ContractParameter parameter in parameters)
        {
            writer.Documentation($"param name=\"{parameter.Name}\"", parameter.Summary);
        }
    }

    /// <summary>Prints the documentation of the exceptions that a method throws.</summary>
    public void PrintExceptions()
    {
        writer.Documentation(
            "exception cref=\"global::System.ArgumentException\"",
            $"A span does not have the length that the {(_operator.HasExtents ? "declared shape requires" : "sizes require")}, or the output overlaps another span"
            + $"{(Residual is null ? "" : " (only the residual may be the output itself)")}. Nothing has been written.");
        if (!_operator.HasExtents)
        {
            writer.Documentation("exception cref=\"global::System.ArgumentOutOfRangeException\"", "The kernel is larger than the padded image.");
        }
    }
}
