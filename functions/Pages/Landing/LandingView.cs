namespace Mostrador.Pages.Landing;

/// <summary>What the landing page says.</summary>
/// <param name="Apis">The APIs.</param>
/// <param name="IsReady">Whether the stores answer.</param>
/// <param name="HasDesk">Whether there is an operator's desk.</param>
/// <param name="IsDevelopment">Whether this is a developer's machine.</param>
public sealed record LandingView(IReadOnlyList<ApiCard> Apis, bool IsReady, bool HasDesk, bool IsDevelopment);

/// <summary>One of the APIs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it is for, in a sentence.</param>
/// <param name="BasePath">Where it starts.</param>
/// <param name="Docs">Where its documentation is.</param>
/// <param name="Document">Where its OpenAPI document is.</param>
public sealed record ApiCard(string Name, string Purpose, string BasePath, string Docs, string Document)
{
    /// <summary>How a developer signs in; null = nothing that may be shown.</summary>
    public KnownLogin? Login { get; init; }

    /// <summary>The request by which one comes in where nobody is registered yet; null = it needs no saying.</summary>
    public string? FirstStep { get; init; }
}

/// <summary>A login that everybody knows, because it works on developers' machines only.</summary>
/// <param name="Name">What is signed in with.</param>
/// <param name="Password">The password.</param>
public sealed record KnownLogin(string Name, string Password);
