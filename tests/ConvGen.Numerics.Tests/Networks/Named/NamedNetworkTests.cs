namespace ConvGen.Numerics.Networks.Named;

/// <summary>Well-known networks, declared as a user declares them, against the definitions of their layers.</summary>
public sealed class NamedNetworkTests
{
    /// <summary>The largest error of rounded results, relative to the largest output, as for <see cref="DrawnNetworkTests"/>.</summary>
    private const double Tolerance = 1e-4;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LeNet_computes_what_its_layers_define(bool areIntegers)
    {
        var d = new Definition();
        int x = d.Activate(d.Conv("conv1", d.Input(1, 28, 28), 6, 5, padding: 2, bias: true), Activation.Relu);
        x = d.Activate(d.Conv("conv2", d.MaxPool(x, 2, 2), 16, 5, bias: true), Activation.Relu);
        x = d.Activate(d.Dense("fc1", d.MaxPool(x, 2, 2), 120), Activation.Relu);
        d.Dense("fc3", d.Activate(d.Dense("fc2", x, 84), Activation.Relu), 10);
        NetworkData<float> data = Draw(d.Named(nameof(LeNet)), areIntegers, out bool isExact);
        var network = new LeNet(data.Weights);
        Examine(data, isExact, LeNet.WorkspaceLength, network.Forward, network.Forward, network.Forward, network.ForwardBatch);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ResNetBlock_computes_what_its_layers_define(bool areIntegers)
    {
        var d = new Definition();
        int image = d.Input(32, 16, 16);
        int x = d.Activate(d.BatchNorm("bn1", d.Conv("conv1", image, 64, 3, stride: 2, padding: 1)), Activation.Relu);
        x = d.BatchNorm("bn2", d.Conv("conv2", x, 64, 3, padding: 1));
        d.Activate(d.Sum(x, d.BatchNorm("downsample.1", d.Conv("downsample.0", image, 64, 1, stride: 2))), Activation.Relu);
        NetworkData<float> data = Draw(d.Named(nameof(ResNetBlock)), areIntegers, out bool isExact);
        var network = new ResNetBlock(data.Weights);
        Examine(data, isExact, ResNetBlock.WorkspaceLength, network.Forward, network.Forward, network.Forward, network.ForwardBatch);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void InceptionBlock_computes_what_its_layers_define(bool areIntegers)
    {
        var d = new Definition();
        int image = d.Input(48, 14, 14);
        int Relu(string key, int source, int channels, int kernel) =>
            d.Activate(d.Conv(key, source, channels, kernel, padding: kernel / 2, bias: true), Activation.Relu);
        d.Concat(
            Relu("branch1", image, 16, 1),
            Relu("branch2.1", Relu("branch2.0", image, 24, 1), 32, 3),
            Relu("branch3.1", Relu("branch3.0", image, 4, 1), 8, 5),
            Relu("branch4.1", d.MaxPool(image, 3, 1, padding: 1), 8, 1));
        NetworkData<float> data = Draw(d.Named(nameof(InceptionBlock)), areIntegers, out bool isExact);
        var network = new InceptionBlock(data.Weights);
        Examine(data, isExact, InceptionBlock.WorkspaceLength, network.Forward, network.Forward, network.Forward, network.ForwardBatch);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ShuffleNetUnit_computes_what_its_layers_define(bool areIntegers)
    {
        var d = new Definition();
        int image = d.Input(48, 14, 14);
        int x = d.Activate(d.BatchNorm("bn1", d.Conv("conv1", image, 12, 1, groups: 3)), Activation.Relu);
        x = d.BatchNorm("bn2", d.Conv("conv2", d.Shuffle(x, 3), 12, 3, padding: 1, groups: 12));
        d.Activate(d.Sum(d.BatchNorm("bn3", d.Conv("conv3", x, 48, 1, groups: 3)), image), Activation.Relu);
        NetworkData<float> data = Draw(d.Named(nameof(ShuffleNetUnit)), areIntegers, out bool isExact);
        var network = new ShuffleNetUnit(data.Weights);
        Examine(data, isExact, ShuffleNetUnit.WorkspaceLength, network.Forward, network.Forward, network.Forward, network.ForwardBatch);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UNet_computes_what_its_layers_define(bool areIntegers)
    {
        var d = new Definition();
        int Relu(string key, int source, int channels) => d.Activate(d.Conv(key, source, channels, 3, padding: 1, bias: true), Activation.Relu);
        int Up(string key, int source, int channels) => d.Conv(key, source, channels, 2, stride: 2, bias: true, isTransposed: true);
        int down1 = Relu("down1.0", d.Input(3, 16, 16), 16);
        int down2 = Relu("down2.0", d.MaxPool(down1, 2, 2), 32);
        int bottom = Relu("bottom.0", d.MaxPool(down2, 2, 2), 64);
        int level2 = Relu("conv2.0", d.Concat(Up("up2", bottom, 32), down2), 32);
        d.Conv("out", Relu("conv1.0", d.Concat(Up("up1", level2, 16), down1), 16), 2, 1, bias: true);
        NetworkData<float> data = Draw(d.Named(nameof(UNet)), areIntegers, out bool isExact);
        var network = new UNet(data.Weights);
        Examine(data, isExact, UNet.WorkspaceLength, network.Forward, network.Forward, network.Forward, network.ForwardBatch);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SqueezeExcitation_computes_what_its_layers_define(bool areIntegers)
    {
        var d = new Definition();
        int image = d.Input(64, 14, 14);
        int x = d.Activate(d.Conv("fc1", d.GlobalAverage(image), 16, 1, bias: true), Activation.Relu);
        d.Gate(image, d.Activate(d.Conv("fc2", x, 64, 1, bias: true), Activation.Sigmoid));
        NetworkData<float> data = Draw(d.Named(nameof(SqueezeExcitation)), areIntegers, out bool isExact);
        var network = new SqueezeExcitation(data.Weights);
        Examine(data, isExact, SqueezeExcitation.WorkspaceLength, network.Forward, network.Forward, network.Forward, network.ForwardBatch);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void InvertedResidual_computes_what_its_layers_define(bool areIntegers)
    {
        var d = new Definition();
        int image = d.Input(24, 14, 14);
        int x = d.Activate(d.BatchNorm("conv.0.1", d.Conv("conv.0.0", image, 144, 1)), Activation.Relu6);
        x = d.Activate(d.BatchNorm("conv.1.1", d.Conv("conv.1.0", x, 144, 3, padding: 1, groups: 144)), Activation.Relu6);
        d.Sum(d.BatchNorm("conv.3", d.Conv("conv.2", x, 24, 1)), image);
        NetworkData<float> data = Draw(d.Named(nameof(InvertedResidual)), areIntegers, out bool isExact);
        var network = new InvertedResidual(data.Weights);
        Examine(data, isExact, InvertedResidual.WorkspaceLength, network.Forward, network.Forward, network.Forward, network.ForwardBatch);
    }

    private delegate void OneImage(ReadOnlySpan<float> image, Span<float> result);

    private delegate void OnThreads(ReadOnlySpan<float> images, Span<float> results, int threads);

    private delegate void InWorkspace(ReadOnlySpan<float> image, Span<float> result, Span<float> workspace);

    private static NetworkData<float> Draw(NetworkCase network, bool areIntegers, out bool isExact)
    {
        var data = NetworkData<float>.Draw(network, areIntegers);
        isExact = areIntegers && network.IsExact;
        return data;
    }

    private static void Examine(
        NetworkData<float> data,
        bool isExact,
        int workspaceLength,
        OneImage call,
        OnThreads callOnThreads,
        InWorkspace callInWorkspace,
        OnThreads callBatch)
    {
        float[] outputs = OfImage(data.Inputs);
        double largest = data.Expected.Max(Math.Abs);
        Assert.InRange(largest, 0.01, 1 << 20);
        for (int i = 0; i < outputs.Length; i++)
        {
            Assert.True(
                Math.Abs(outputs[i] - data.Expected[i]) <= (isExact ? 0 : Tolerance * largest),
                FormattableString.Invariant($"Output {i} is {outputs[i]}, but must be {data.Expected[i]}."));
        }

        float[] workspace = new float[workspaceLength];
        Array.Fill(workspace, float.NaN);
        float[] inWorkspace = NewOutputs(outputs.Length);
        callInWorkspace(data.Inputs, inWorkspace, workspace);
        Assert.Equal(outputs, inWorkspace);
        foreach (int threads in (int[])[1, 2, -1])
        {
            float[] onThreads = NewOutputs(outputs.Length);
            callOnThreads(data.Inputs, onThreads, threads);
            Assert.Equal(outputs, onThreads);

            // The images differ, because with equal images, an image at the wrong place would be correct by chance.
            float[][] images = [.. Enumerable.Range(1, NetworkBatch.Images).Select(factor => data.Inputs.Select(x => x * factor).ToArray())];
            float[] batch = NewOutputs(images.Length * outputs.Length);
            callBatch([.. images.SelectMany(image => image)], batch, threads);
            Assert.Equal([.. images.SelectMany(OfImage)], batch);
        }

        float[] OfImage(float[] image)
        {
            float[] result = NewOutputs(data.Expected.Length);
            call(image, result);
            return result;
        }
    }

    private static float[] NewOutputs(int length) => [.. Enumerable.Repeat(float.NaN, length)];
}
