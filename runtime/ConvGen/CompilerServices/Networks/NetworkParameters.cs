using System.ComponentModel;
using System.Numerics;
using System.Reflection;

namespace ConvGen.CompilerServices;

/// <summary>Reads the weights of networks.</summary>
/// <remarks>This API supports generated code and is not intended to be used directly.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NetworkParameters
{
    /// <summary>PyTorch's counter of training steps, which inference does not need.</summary>
    private const string PassedOver = ".num_batches_tracked";

    /// <summary>Reads the tensors that a network requires, in their order.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="network">The network's name.</param>
    /// <param name="parameters">What the network requires.</param>
    /// <typeparam name="T">The element type: <see langword="float"/> or <see langword="double"/>.</typeparam>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="NetworkWeightsException">
    /// Tensors are missing, surplus or do not have the required shape. The message lists all of them.
    /// </exception>
    public static T[][] Read<T>(NetworkWeights weights, string network, params NetworkParameter[] parameters)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(parameters);
        var missing = new List<NetworkParameter>();
        var misshapen = new List<string>();
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (NetworkParameter parameter in parameters)
        {
            required.Add(parameter.Name);
            if (weights.Find(parameter.Name) is not { } tensor)
            {
                missing.Add(parameter);
            }
            else if (!tensor.Shape.AsSpan().SequenceEqual(parameter.Shape))
            {
                misshapen.Add($"'{parameter.Name}' has the shape {tensor.ShapeText}, but must have {StoredTensor.Text(parameter.Shape)}");
            }
        }

        string[] surplus =
        [
            .. weights.Names
                .Where(name => !required.Contains(name) && !name.EndsWith(PassedOver, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        if (missing.Count + misshapen.Count + surplus.Length > 0)
        {
            throw new NetworkWeightsException(WeightsMismatch.Message(network, weights, missing, misshapen, surplus));
        }

        var values = new T[parameters.Length][];
        for (int i = 0; i < parameters.Length; i++)
        {
            values[i] = new T[parameters[i].Length];
            weights.Find(parameters[i].Name)!.CopyTo<T>(values[i]);
        }

        return values;
    }

    /// <summary>Reads the weights in an embedded resource.</summary>
    /// <param name="assembly">The assembly with the resource.</param>
    /// <param name="resource">The name of the resource, or its end after a dot.</param>
    /// <param name="network">The network's name.</param>
    /// <exception cref="NetworkWeightsException">There is no such resource, or it is not valid.</exception>
    public static NetworkWeights FromResource(Assembly assembly, string resource, string network)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        string[] all = assembly.GetManifestResourceNames();
        string[] found = all.Contains(resource) ? [resource] : [.. all.Where(name => name.EndsWith("." + resource, StringComparison.Ordinal))];
        if (found is not [string name])
        {
            string reason = found.Length == 0 ? $"has no embedded resource '{resource}'" : $"has several embedded resources that end with '{resource}'";
            throw new NetworkWeightsException(
                $"The assembly of '{network}', {assembly.GetName().Name}, {reason}. Add the file to the project that declares the network: "
                + $"<EmbeddedResource Include=\"{resource}\" LogicalName=\"{resource}\" />");
        }

        using Stream stream = assembly.GetManifestResourceStream(name)!;
        return NetworkWeights.Load(new WeightsStream(stream, $"The resource '{name}'"));
    }
}
