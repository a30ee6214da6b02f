using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Refusals;

namespace Mostrador.McMatias;

/// <summary>Something cannot be deleted because something else refers to it (contract 5.2).</summary>
internal static class InUse
{
    /// <summary>The refusal, for whatever it is.</summary>
    public static Refusal Refusal() => DjangoAnswer.Error("No se puede eliminar el registro porque tiene registros relacionados");
}
