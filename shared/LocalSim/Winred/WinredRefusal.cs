using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Refusals;

namespace Mostrador.LocalSim.Winred;

/// <summary>How the API says that Winred failed or said no (contract 8).</summary>
public static class WinredRefusal
{
    private const int ServerError = 500;

    /// <summary>500, with what Winred said.</summary>
    public static Refusal Of(string message) => FastApiAnswer.Of(ServerError, $"Error de Winred: {message}");
}
