using ConvGen.Generator.Collections;
using ConvGen.Generator.Model.Networks;
using ConvGen.Generator.Model.Networks.Operators;

namespace ConvGen.Generator.Planning.Networks;

/// <summary>
/// Decides where each image is. Outputs are written into the caller's spans. Images that are joined are written where they are needed. A layer that can
/// writes over what it reads. All other images are in the workspace, where those that are never needed at the same time share memory.
/// </summary>
internal sealed class MemoryPlanner
{
    /// <summary>Images in the workspace begin at multiples of this number of elements: for floats, the length of a cache line, 64 bytes.</summary>
    public const int Alignment = 16;

    private readonly NetworkModel _model;
    private readonly IReadOnlyList<NetworkStep> _steps;
    private readonly MemoryBlocks _blocks;

    // The blocks that are in the callers' spans, by the input or output.
    private readonly Dictionary<int, int> _owners = [];

    private MemoryPlanner(NetworkModel model, IReadOnlyList<NetworkStep> steps)
    {
        (_model, _steps) = (model, steps);
        _blocks = new(model);
    }

    /// <summary>The plan of a network with these calls.</summary>
    public static NetworkPlan Plan(NetworkModel model, EquatableArray<NetworkStep> steps)
    {
        var planner = new MemoryPlanner(model, steps);
        planner.UniteSameImages();
        planner.FindOwners();
        planner.JoinInPlace();
        planner.ComputeInPlace();
        Dictionary<int, int> offsets = planner.Place(out int workspaceLength);
        return new(model, steps, [.. Enumerable.Range(0, model.Layers.Count).Select(layer => planner.Memory(layer, offsets))], workspaceLength);
    }

    // The image of a layer that became part of another one is never written, and another shape of an image is the image.
    private void UniteSameImages()
    {
        foreach (NetworkStep step in _steps)
        {
            foreach (int inner in step.Absorbed.Prepend(step.Layer).Where(layer => layer != step.Writes))
            {
                _blocks.Put(inner, step.Writes, 0);
            }
        }

        foreach (int view in Enumerable.Range(0, _model.Layers.Count).Where(layer => _model.Layers[layer].Operator.IsView && !IsWritten(layer)))
        {
            _blocks.Put(view, _model.Layers[view].Sources[0], _model.Layers[view].Operator.ViewOffset);
        }
    }

    private bool IsWritten(int layer) => _steps.Any(step => step.Writes == layer);

    private void FindOwners()
    {
        foreach (int input in _model.Inputs.Where(input => !IsWritten(input)))
        {
            _owners.Add(input, input);
        }

        foreach (int output in _model.Outputs)
        {
            _owners.Add(_blocks.Find(output).Block, output);
        }
    }

    // Joined along the slowest axis whose extent is not 1, images follow each other in memory.
    private void JoinInPlace()
    {
        foreach (NetworkStep step in _steps)
        {
            if (step.Operator is not ConcatLayer { IsContiguous: true } concat)
            {
                continue;
            }

            for (int i = 0; i < step.Reads.Count; i++)
            {
                if (FreeBlock(step.Reads[i]) is int block && block != _blocks.Find(step.Writes).Block)
                {
                    _blocks.Put(block, step.Writes, concat.Offset(i));
                }
            }
        }
    }

    private void ComputeInPlace()
    {
        for (int time = 0; time < _steps.Count; time++)
        {
            NetworkStep step = _steps[time];
            if (step.Operator.RunsInPlace
                && FreeBlock(step.Reads[0]) is int block
                && block != _blocks.Find(step.Writes).Block
                && _blocks.Length(block) == _blocks.Length(step.Writes)
                && Life(block).Last == time
                && step.Reads.Skip(1).All(other => _blocks.Filled(other) == block || _blocks.Find(other).Block != block))
            {
                _blocks.Put(block, step.Writes, 0);
            }
        }
    }

    // The block that an image fills, if it may be anywhere.
    private int? FreeBlock(int image) => _blocks.Filled(image) is int block && !_owners.ContainsKey(block) ? block : null;

    // From the first step that writes into a block to the last one that reads from it.
    private (int First, int Last) Life(int block)
    {
        (int first, int last) = (int.MaxValue, -1);
        for (int time = 0; time < _steps.Count; time++)
        {
            bool isWritten = _blocks.Find(_steps[time].Writes).Block == block;
            if (isWritten || _steps[time].Reads.Any(image => _blocks.Find(image).Block == block))
            {
                first = Math.Min(first, time);
                last = time;
            }
        }

        return (first, last);
    }

    // Largest first, each at the lowest place that is free as long as it is needed. (Pisarchyk and Lee, "Efficient Memory Management for Deep Neural Net
    // Inference", 2020: "greedy by size" for offsets, which was within a few percent of the lower bound on their networks.)
    private Dictionary<int, int> Place(out int length)
    {
        var placed = new List<(int Offset, int End, (int First, int Last) Life)>();
        var offsets = new Dictionary<int, int>();
        length = 0;
        foreach (int block in _blocks.Whole.Where(block => !_owners.ContainsKey(block)).OrderByDescending(_blocks.Length))
        {
            (int First, int Last) life = Life(block);
            int offset = 0;
            foreach ((int start, int end, _) in placed.Where(other => other.Life.First <= life.Last && life.First <= other.Life.Last).OrderBy(other => other.Offset))
            {
                if (offset + _blocks.Length(block) <= start)
                {
                    break;
                }

                offset = Math.Max(offset, Aligned(end));
            }

            placed.Add((offset, offset + _blocks.Length(block), life));
            offsets.Add(block, offset);
            length = Math.Max(length, offset + _blocks.Length(block));
        }

        return offsets;
    }

    private static int Aligned(int length) => (length + Alignment - 1) / Alignment * Alignment;

    private ImageMemory Memory(int layer, Dictionary<int, int> offsets)
    {
        (int block, int offset) = _blocks.Find(layer);
        return _owners.TryGetValue(block, out int owner)
            ? new(_model.Layers[owner].Operator is InputLayer ? MemoryKind.Input : MemoryKind.Output, owner, offset, _blocks.Length(layer))
            : new(MemoryKind.Workspace, 0, offsets[block] + offset, _blocks.Length(layer));
    }
}
