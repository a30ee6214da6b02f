namespace Mostrador.LocalSim.Providers;

/// <summary>A provider's own words on their way to whoever asked: unchanged, but no longer than a sentence and without our secrets.</summary>
internal static class ProviderText
{
    private const int MostCharacters = 300;
    private const string Hidden = "***";

    /// <summary>The words.</summary>
    /// <param name="text">As the provider has them.</param>
    /// <param name="secrets">What it may quote from our request.</param>
    public static string Of(string text, params ReadOnlySpan<string> secrets)
    {
        foreach (var secret in secrets)
        {
            if (secret.Length > 0)
                text = text.Replace(secret, Hidden, StringComparison.Ordinal);
        }

        if (text.Length <= MostCharacters)
            return text;
        return char.IsHighSurrogate(text[MostCharacters - 1]) ? text[..(MostCharacters - 1)] : text[..MostCharacters];
    }
}
