using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>How Stripe says no.</summary>
internal static class StripeError
{
    public static SimulatedAnswer Of(int status, string? code, string? parameter, string message)
    {
        var error = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error" };
        if (code is not null)
            error["code"] = code;
        if (parameter is not null)
            error["param"] = parameter;
        return SimulatedAnswer.Json(status, new JsonObject { ["error"] = error });
    }
}
