using ConvGen.CompilerServices;

namespace ConvGen.Weights;

/// <summary>The check that weights fit a network: everything at once.</summary>
public sealed class NetworkParametersTests
{
    [Fact]
    public void The_tensors_come_in_the_order_of_the_network()
    {
        NetworkWeights weights = Of(("b", [2]), ("a", [1, 3]), ("a.num_batches_tracked", []));

        Assert.Equal([[0f, 1, 2], [0f, 1]], NetworkParameters.Read<float>(weights, "Net", new NetworkParameter("a", 1, 3), new NetworkParameter("b", 2)));
        Assert.Equal([[0.0, 1], [0.0, 1, 2]], NetworkParameters.Read<double>(weights, "Net", new NetworkParameter("b", 2), new NetworkParameter("a", 1, 3)));
    }

    [Fact]
    public void Everything_that_does_not_fit_is_listed()
    {
        NetworkWeights weights = Of(("Conv1.wieght", [2, 1, 3, 3]), ("Conv1.bias", [3]), ("Fc.weight", [5]));

        NetworkWeightsException exception = Assert.Throws<NetworkWeightsException>(() => NetworkParameters.Read<float>(
            weights, "LeNet", new NetworkParameter("Conv1.weight", 2, 1, 3, 3), new NetworkParameter("Conv1.bias", 2), new NetworkParameter("Conv2.weight", 1)));

        Assert.Equal(
            """
            The weights do not fit 'LeNet':
            - 'Conv1.weight' with shape (2, 1, 3, 3) is missing; is it 'Conv1.wieght'?
            - 'Conv2.weight' with shape (1) is missing
            - 'Conv1.bias' has the shape (3), but must have (2)
            - 'Conv1.wieght' with shape (2, 1, 3, 3) is not a part of the network
            - 'Fc.weight' with shape (5) is not a part of the network
            """.ReplaceLineEndings("\n"),
            exception.Message);
    }

    [Fact]
    public void A_prefix_of_all_names_is_recognized()
    {
        NetworkWeights weights = Of(("module.Fc.weight", [1]), ("module.Fc.bias", [1]));

        NetworkWeightsException exception = Assert.Throws<NetworkWeightsException>(() =>
            NetworkParameters.Read<float>(weights, "Net", new NetworkParameter("Fc.weight", 1), new NetworkParameter("Fc.bias", 1)));

        Assert.EndsWith("All missing names are there with 'module.' before them: save the state_dict of that module instead.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_resource_is_explained()
    {
        NetworkWeightsException exception = Assert.Throws<NetworkWeightsException>(() =>
            NetworkParameters.FromResource(typeof(NetworkParametersTests).Assembly, "LeNet.safetensors", "LeNet"));

        Assert.Contains("""<EmbeddedResource Include="LeNet.safetensors" LogicalName="LeNet.safetensors" />""", exception.Message, StringComparison.Ordinal);
    }

    private static NetworkWeights Of(params (string Name, int[] Shape)[] tensors)
    {
        NetworkWeights weights = new();
        foreach ((string name, int[] shape) in tensors)
        {
            weights.Add(name, shape, [.. Enumerable.Range(0, shape.Aggregate(1, (product, extent) => product * extent)).Select(i => (float)i)]);
        }

        return weights;
    }
}
