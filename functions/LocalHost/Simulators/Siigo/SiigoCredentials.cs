namespace Mostrador.LocalHost.Simulators.Siigo;

/// <summary>What a client of the simulator must know.</summary>
internal static class SiigoCredentials
{
    private const string User = "dev@localsim.co";
    private const string AccessKey = "siigo-dev-key";
    private const string Partner = "LocalSim";

    /// <summary>Whether the user may have a token.</summary>
    public static bool Admit(SiigoLogin login) => login is { Username: User, AccessKey: AccessKey };

    /// <summary>Whether the request says which integration it comes from.</summary>
    public static bool NamesPartner(HttpRequest request) => request.Headers["Partner-Id"] == Partner;
}

/// <summary>The body of <c>/auth</c>.</summary>
internal sealed record SiigoLogin(string Username, string AccessKey);
