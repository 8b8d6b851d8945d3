using ConvGen.Generator.Model;
using ConvGen.Generator.Vocabulary;

namespace ConvGen.Generator.Planning.ChannelVector;

/// <summary>The family with vectors along output channels.</summary>
internal sealed class ChannelVectorFamily : IKernelFamily
{
    /// <inheritdoc/>
    public string Name => "channel-vector";

    /// <inheritdoc/>
    public IFamilyPlanner? PlannerFor(Operator layer, TargetPlatform platform)
    {
        if (layer is not Convolution { Geometry: var geometry, Finish: var finish } || !platform.HasVectors)
        {
            return null;
        }

        // A padding input that comes from inside the image is looked up per column, which must not happen for columns beyond a narrow image.
        bool isSafe = geometry.HasExtents || geometry.PaddingMode is PaddingMode.Zeros or PaddingMode.Replicate;
        return isSafe ? new ChannelVectorPlanner(geometry, finish.HasResidual) : null;
    }
}
