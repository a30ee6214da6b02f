namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>What a client of the simulator must know, written down a second time.</summary>
internal static class StripeCredentials
{
    private const string SecretKey = "sk_test_local_development";

    /// <summary>What is wrong with who asks; null = nothing.</summary>
    public static SimulatedAnswer? Fault(HttpRequest request) => request.Headers.Authorization.ToString() switch
    {
        $"Bearer {SecretKey}" => null,
        "" => StripeError.Of(StatusCodes.Status401Unauthorized, null, null, "You did not provide an API key."),
        _ => StripeError.Of(StatusCodes.Status401Unauthorized, null, null, "Invalid API Key provided."),
    };
}
