using Microsoft.Extensions.Configuration;

namespace Mostrador.Kernel.Tests.Support;

internal static class Configurations
{
    public static IConfiguration Of(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, value.Value)))
        .Build();
}
