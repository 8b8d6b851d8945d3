using ConvGen.Generator.Collections;
using ConvGen.Generator.Emission.Syntax;
using ConvGen.Generator.Planning.RowVector;

namespace ConvGen.Generator.Emission.RowVector;

/// <summary>Prints the loops over groups and blocks of output channels around the code for one block.</summary>
internal sealed class ChannelLoopWriter(PhaseContext context, Action<ChannelBlock, References> printBlock)
{
    private readonly SourceWriter _writer = context.Writer;
    private readonly KernelParameters _parameters = context.Parameters;

    public void Print(EquatableArray<ChannelBlock> blocks)
    {
        if (context.Geometry.Groups == 1)
        {
            PrintGroup(blocks, References.Whole);
            return;
        }

        using (context.Share.PrintChannelLoop(_writer, "group", ("0", "Groups")))
        {
            string inputPlace = Expression.Product("group * InChannelsPerGroup", _parameters.InputChannelPitch);
            string outputPlace = Expression.Product("group * OutChannelsPerGroup", _parameters.OutputChannelPitch);
            PrintReference(_parameters.InputElement, "groupInput", "input", inputPlace);
            PrintReference(_parameters.WeightElement, "groupWeights", "weights", "group * WeightGroupPitch");
            if (context.Geometry.HasBias)
            {
                PrintReference(_parameters.AccumulatorElement, "groupBias", "bias", "group * OutChannelsPerGroup");
            }

            if (context.Model.Operator.Finish.HasResidual)
            {
                PrintReference(_parameters.OutputElement, "groupResidual", "residual", outputPlace);
            }

            PrintReference(_parameters.OutputElement, "groupOutput", "output", outputPlace);
            PrintGroup(blocks, new("groupInput", "groupWeights", "groupBias", "groupResidual", "groupOutput"));
        }
    }

    private void PrintGroup(EquatableArray<ChannelBlock> blocks, References group)
    {
        // If there are groups, threads share the groups rather than the blocks.
        ShareSyntax blockShare = context.Geometry.Groups > 1 ? ShareSyntax.None : context.Share;
        foreach (ChannelBlock block in blocks)
        {
            if (block is { Count: 1, First: 0 })
            {
                using (blockShare.PrintUnsplitChannels(_writer))
                {
                    printBlock(block, group);
                }
            }
            else if (block.Count > 1)
            {
                using (blockShare.PrintChannelLoop(_writer, "channel", (Expression.Number(block.First), Expression.Number(block.End)), block.Size))
                {
                    PrintBlock(block, "channel", group);
                }
            }
            else
            {
                using (blockShare.PrintUnsplitChannels(_writer) ?? _writer.Block())
                {
                    PrintBlock(block, Expression.Number(block.First), group);
                }
            }
        }
    }

    private void PrintBlock(ChannelBlock block, string channel, References group)
    {
        string outputPlace = Expression.Product(channel, _parameters.OutputChannelPitch);
        PrintReference(_parameters.WeightElement, "blockWeights", group.Weights, Expression.Product(channel, "WeightOutputPitch"));
        if (context.Geometry.HasBias)
        {
            PrintReference(_parameters.AccumulatorElement, "blockBias", group.Bias, channel);
        }

        if (context.Model.Operator.Finish.HasResidual)
        {
            PrintReference(_parameters.OutputElement, "blockResidual", group.Residual, outputPlace);
        }

        PrintReference(_parameters.OutputElement, "blockOutput", group.Output, outputPlace);
        printBlock(block, new(group.Input, "blockWeights", "blockBias", "blockResidual", "blockOutput"));
    }

    private void PrintReference(string element, string name, string from, string place) =>
        _writer.Line($"ref {element} {name} = ref Elements.At(ref {from}, {place});");
}
