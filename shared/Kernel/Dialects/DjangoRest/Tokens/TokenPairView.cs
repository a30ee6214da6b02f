namespace Mostrador.Kernel.Dialects.DjangoRest.Tokens;

/// <summary>The answer to a login.</summary>
public sealed record TokenPairView(string Refresh, string Access);

/// <summary>The answer to a refresh.</summary>
public sealed record AccessView(string Access);
