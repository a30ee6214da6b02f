using Azure.Core;
using Azure.Identity;
using Mostrador.Stockly.Serials;

namespace Mostrador.App;

/// <summary>The app's own identity in the cloud, for services that it calls without a key.</summary>
internal static class AzureIdentity
{
    /// <summary>Gives tokens of the managed identity, or of a developer who has signed in.</summary>
    public static CloudTokens Tokens()
    {
        var credential = new DefaultAzureCredential();
        return async (scope, cancellation) => (await credential.GetTokenAsync(new TokenRequestContext([scope]), cancellation)).Token;
    }
}
