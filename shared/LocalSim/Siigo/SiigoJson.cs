using System.Text.Json.Serialization;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Money;

namespace Mostrador.LocalSim.Siigo;

/// <summary>Source-generated serialisation of what Siigo is sent.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(AmountAsNumber)])]
[JsonSerializable(typeof(SiigoInvoice))]
[JsonSerializable(typeof(SiigoLogin))]
internal sealed partial class SiigoJson : JsonSerializerContext
{
    /// <summary>As declared above, with accents written literally.</summary>
    public static SiigoJson Wire => field ??= new(JsonViews.Literal(Default.Options));
}

/// <summary>What a token is asked with.</summary>
internal sealed record SiigoLogin(string Username, string AccessKey)
{
    /// <summary>Never the key.</summary>
    public override string ToString() => nameof(SiigoLogin);
}
