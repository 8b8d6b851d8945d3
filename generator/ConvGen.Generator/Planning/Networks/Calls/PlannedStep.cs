using ConvGen.Generator.Collections;
using ConvGen.Generator.Model.Networks;

namespace ConvGen.Generator.Planning.Networks.Calls;

/// <summary>A step whose images have their places, so that its calls can be planned.</summary>
/// <param name="plan">The network's plan, except for the calls.</param>
/// <param name="step">The step.</param>
internal sealed class PlannedStep(NetworkPlan plan, NetworkStep step)
{
    /// <summary>The layer that is called.</summary>
    public int Layer => step.Layer;

    /// <summary>What is computed.</summary>
    public LayerOperator Operator => step.Operator;

    /// <summary>The layers whose images are read.</summary>
    public EquatableArray<int> Reads => step.Reads;

    /// <summary>The first image that is read.</summary>
    public ImageArgument Input => Read(0);

    /// <summary>The image that is written.</summary>
    public ImageArgument Output => new(plan.Holder(step.Writes));

    /// <summary>Whether the step writes over the first image that it reads.</summary>
    public bool IsInPlace => plan.Images[step.Reads[0]] == plan.Images[step.Writes];

    /// <summary>An image that is read.</summary>
    public ImageArgument Read(int operand) => new(plan.Holder(step.Reads[operand]));

    /// <summary>Whether an image that is read is already at a place in the image that is written.</summary>
    public bool IsPartOfOutput(int operand, int place)
    {
        (ImageMemory read, ImageMemory written) = (plan.Images[step.Reads[operand]], plan.Images[step.Writes]);
        return read.Kind == written.Kind && read.Owner == written.Owner && read.Offset == written.Offset + place;
    }

    /// <summary>A call of an operator that reads the first image and writes the output.</summary>
    public OperatorCall Call(string name, params CallArgument[] arguments) => new(name, [Input, Output, .. arguments]);

    /// <summary>A copy of the first image that is read.</summary>
    public CopyCall Copy() => new(Input.Image, null, Output.Image, 0);
}
