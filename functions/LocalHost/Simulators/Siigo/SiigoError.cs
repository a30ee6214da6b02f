using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators.Siigo;

/// <summary>How Siigo says no.</summary>
internal static class SiigoError
{
    /// <summary>No token, or none that is good.</summary>
    public static SimulatedAnswer Unauthorized => Of(StatusCodes.Status401Unauthorized, "unauthorized", "Access token or credentials are not valid");

    public static SimulatedAnswer Of(int status, string code, string message) => SimulatedAnswer.Json(status, new JsonObject
    {
        ["Status"] = status,
        ["Errors"] = new JsonArray(new JsonObject
        {
            ["Code"] = code,
            ["Message"] = message,
            ["Params"] = new JsonArray(),
            ["Detail"] = "",
        }),
    });
}
