using ConvGen.Generator.Model.Networks;

namespace ConvGen.Generator.Planning.Networks;

/// <summary>
/// The blocks of memory that images are in. At first, each image has a block of its own. A block can become a part of another one, and all images in it
/// with it.
/// </summary>
internal sealed class MemoryBlocks
{
    private readonly int[] _container;
    private readonly int[] _offset;
    private readonly int[] _length;

    public MemoryBlocks(NetworkModel model)
    {
        _container = [.. Enumerable.Range(0, model.Layers.Count)];
        _offset = new int[model.Layers.Count];
        _length = [.. model.Layers.Select(layer => (int)layer.Operator.Output.Length)];
    }

    /// <summary>All blocks that are not a part of another one.</summary>
    public IEnumerable<int> Whole => Enumerable.Range(0, _container.Length).Where(block => _container[block] == block);

    /// <summary>The number of elements of an image or a block.</summary>
    public int Length(int image) => _length[image];

    /// <summary>The block that contains an image, and the image's place in it.</summary>
    public (int Block, int Offset) Find(int image)
    {
        int offset = 0;
        int block = image;
        while (_container[block] != block)
        {
            offset += _offset[block];
            block = _container[block];
        }

        return (block, offset);
    }

    /// <summary>The block that an image fills alone or with images of the same place and length; null if it is only a part of one.</summary>
    public int? Filled(int image)
    {
        (int block, int offset) = Find(image);
        return offset == 0 && _length[block] == _length[image] ? block : null;
    }

    /// <summary>Makes a block a part of the block of an image.</summary>
    /// <param name="block">The block, which is not a part of another one.</param>
    /// <param name="image">The image.</param>
    /// <param name="offset">The place of the block's first element in the image.</param>
    public void Put(int block, int image, int offset)
    {
        (int container, int place) = Find(image);
        (_container[block], _offset[block]) = (container, place + offset);
    }
}
