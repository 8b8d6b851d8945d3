using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Model;
using ConvGen.Generator.Planning;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Emission.Contracts;

/// <summary>Prints the contract's members: constants, <c>Correlate</c>, and for a layer the constructor and <c>Forward</c>.</summary>
internal sealed class ContractWriter
{
    private readonly SourceWriter _writer;
    private readonly KernelPlan _plan;
    private readonly Operator _operator;
    private readonly Contract _contract;
    private readonly ContractMethods _methods;

    private ContractWriter(SourceWriter writer, KernelPlan plan, string kernelClass)
    {
        _writer = writer;
        _plan = plan;
        _operator = plan.Model.Operator;
        _contract = new Contract(plan.Model);
        _methods = new ContractMethods(writer, plan, kernelClass);
    }

    /// <summary>Prints the members.</summary>
    /// <param name="writer">The writer to print to.</param>
    /// <param name="plan">The kernel's plan.</param>
    /// <param name="kernelClass">The name of the class that holds the kernel's methods.</param>
    public static void Print(SourceWriter writer, KernelPlan plan, string kernelClass) => new ContractWriter(writer, plan, kernelClass).Print();

    private void Print()
    {
        ConstantWriter.Print(_writer, _operator.Constants);
        _writer.Gap();
        if (!_operator.HasExtents)
        {
            foreach (ContractAxis axis in _operator.Axes)
            {
                PrintOutputExtent(axis);
            }
        }

        if (!_plan.Model.IsInNetwork)
        {
            PrintCorrelate();
        }

        if (_plan.Model.IsLayer)
        {
            new LayerWriter(_writer, _plan, _contract, _methods).Print();
        }
    }

    private void PrintOutputExtent(ContractAxis contractAxis)
    {
        (string parameter, string units, Axis axis) = (contractAxis.Parameter, contractAxis.Units, contractAxis.Axis);
        _writer.Documentation("summary", $"Gets the number of output {units} for the given number of input {units}.");
        _writer.Documentation($"param name=\"{parameter}\"", $"The number of input {units}.");
        _writer.Documentation("exception cref=\"global::System.ArgumentOutOfRangeException\"", "The input is too small, or the output would be too large.");
        using (_writer.Block($"public static int {contractAxis.OutputMethod}(int {parameter})"))
        {
            if (axis.RoomForPadding(contractAxis.PaddingMode) is > 0 and int smallest)
            {
                _writer.Line($"global::ConvGen.CompilerServices.Extents.RequireRoomForPadding({parameter}, {smallest}, \"{parameter}\");");
            }

            if (axis.RunTimePadding != AutoPadding.None)
            {
                PrintSameOutput(contractAxis);
            }
            else
            {
                string method = axis.IsTransposed ? "TransposedOutput" : "Output";
                string padding = axis.IsTransposed ? Expression.Number(axis.Padding - axis.OutputPadding) : Expression.Number(axis.Padding);
                _writer.List(
                    $"return global::ConvGen.CompilerServices.Extents.{method}(",
                    [parameter, $"kernelExtent: {axis.KernelExtent}", $"stride: {axis.Stride}", $"padding: {padding}", ContractMethods.Quoted(parameter)],
                    ");");
            }
        }

        _writer.Gap();
    }

    private void PrintSameOutput(ContractAxis contractAxis)
    {
        (string parameter, Axis axis) = (contractAxis.Parameter, contractAxis.Axis);
        if (contractAxis.PaddingMode is PaddingMode.Reflect or PaddingMode.Circular)
        {
            int spare = contractAxis.PaddingMode == PaddingMode.Reflect ? 1 : 0;
            _writer.List(
                "global::ConvGen.CompilerServices.Extents.RequireRoomForSamePadding(",
                [parameter, $"kernelExtent: {axis.KernelExtent}", $"stride: {axis.Stride}", $"spare: {spare}", ContractMethods.Quoted(parameter)],
                ");");
        }

        _writer.List(
            "return global::ConvGen.CompilerServices.Extents.SameOutput(",
            [parameter, $"kernelExtent: {axis.KernelExtent}", $"stride: {axis.Stride}", ContractMethods.Quoted(parameter)],
            ");");
    }

    private void PrintCorrelate()
    {
        _writer.Line("/// <summary>");
        foreach (string line in _operator.Summary)
        {
            _writer.Words("/// ", line);
        }

        _writer.Line("/// </summary>");
        _methods.PrintParameterDocumentation(_contract.CorrelateParameters);
        _methods.PrintExceptions();
        _methods.PrintSignature($"public static void {MemberNames.Correlate}", _contract.CorrelateParameters);
        using (_writer.Block())
        {
            _methods.PrintChecks(MemberNames.Correlate, _contract.CorrelateParameters);
            _methods.PrintKernelCall(MemberNames.Correlate, ContractMethods.Reference);
        }
    }
}
