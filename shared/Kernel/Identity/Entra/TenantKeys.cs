using System.Collections.Frozen;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Mostrador.Kernel.Identity.Entra;

/// <summary>What the tenant told at one moment: its issuer, and the keys that sign for it.</summary>
/// <param name="Issuer">What a token's <c>iss</c> must be.</param>
/// <param name="Keys">By <c>kid</c>.</param>
/// <param name="ToldAt">When.</param>
internal sealed record TenantKeys(string Issuer, FrozenDictionary<string, JsonWebKey> Keys, DateTimeOffset ToldAt)
{
    private const int LeastBits = 2048;

    /// <summary>Fetches the discovery document and the keys that it points to; null when they are of no use.</summary>
    public static async Task<TenantKeys?> Fetch(EntraSettings settings, HttpClient http, DateTimeOffset now, CancellationToken cancellation)
    {
        var documents = new HttpDocumentRetriever(http) { RequireHttps = settings.RequireHttps };
        var told = await OpenIdConnectConfigurationRetriever.GetAsync(settings.DocumentAddress, documents, cancellation);

        // Documents for all tenants ("common") have a place holder there: such an issuer is nobody.
        if (string.IsNullOrEmpty(told.Issuer) || told.Issuer.Contains('{', StringComparison.Ordinal))
            return null;
        var keys = (told.JsonWebKeySet?.Keys ?? []).Where(key => IsUsable(key, told.Issuer, settings.TenantId)).DistinctBy(key => key.Kid).ToList();

        // The library remembers verifiers by the id of their key, for the whole process; another key may come under an old id.
        var verifiers = new CryptoProviderFactory();
        keys.ForEach(key => key.CryptoProviderFactory = verifiers);
        return new TenantKeys(told.Issuer, keys.ToFrozenDictionary(key => key.Kid), now) is { Keys.Count: > 0 } good ? good : null;
    }

    private static bool IsUsable(JsonWebKey key, string issuer, Guid tenant) =>
        key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, N.Length: > 0, E.Length: > 0 }
        && key.Use is null or "sig" && key.Alg is null or SecurityAlgorithms.RsaSha256
        && key.KeySize >= LeastBits
        && SignsFor(key, issuer, tenant);

    // Among the keys that Entra publishes, some sign for another issuer: each says for which.
    private static bool SignsFor(JsonWebKey key, string issuer, Guid tenant) =>
        !key.AdditionalData.TryGetValue("issuer", out var named)
        || (named is string text && text.Replace("{tenantid}", tenant.ToString("D"), StringComparison.Ordinal) == issuer);
}
