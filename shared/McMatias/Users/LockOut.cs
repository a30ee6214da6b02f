using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Refusals;

namespace Mostrador.McMatias.Users;

/// <summary>A change would leave nobody who may do everything (contract 2.1).</summary>
internal static class LockOut
{
    /// <summary>The refusal, whatever the change.</summary>
    public static Refusal Refusal() => DjangoAnswer.Error("Debe existir al menos un Super Administrador activo");
}
