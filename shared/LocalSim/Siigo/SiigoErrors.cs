using Mostrador.LocalSim.Providers;

namespace Mostrador.LocalSim.Siigo;

/// <summary>What Siigo says of an error: <c>{"Status":400,"Errors":[{"Code","Message","Params":[],"Detail"}]}</c>.</summary>
internal static class SiigoErrors
{
    /// <summary>The first message, else what can be said.</summary>
    public static string Message(ProviderReply.Answered told, SiigoSettings settings) =>
        told.Json.Member("Errors").Items().FirstOrDefault().Member("Message").Text() is { } message
            ? ProviderText.Of(message, settings.AccessKey)
            : told.Sentence;
}

/// <summary>Siigo gave no token, so that the request was not sent.</summary>
/// <param name="Message">Why.</param>
internal sealed record NotAdmitted(string Message) : ProviderReply
{
    /// <inheritdoc/>
    public override string Sentence => "Sin autorización del proveedor";
}
