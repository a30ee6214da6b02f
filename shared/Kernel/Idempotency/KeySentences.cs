using System.Collections.Frozen;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Idempotency;

/// <summary>What is said of a key that does not allow a request, in the languages of the contracts, none of which knows of keys.</summary>
public static class KeySentences
{
    /// <summary>English.</summary>
    public static FrozenDictionary<KeyFault, string> English { get; } = new Dictionary<KeyFault, string>
    {
        [KeyFault.Malformed] = "Idempotency-Key must be 1 to 255 visible ASCII characters, sent once.",
        [KeyFault.OtherRequest] = "This Idempotency-Key was used for another request.",
        [KeyFault.Running] = "A request with this Idempotency-Key is being carried out.",
        [KeyFault.Interrupted] =
            "An earlier request with this Idempotency-Key was interrupted. See what it did before you repeat it with a new key.",
        [KeyFault.AnswerNotKept] = "The request with this Idempotency-Key was carried out; its answer was too large to be kept.",
    }.ToFrozenDictionary();

    /// <summary>Spanish.</summary>
    public static FrozenDictionary<KeyFault, string> Spanish { get; } = new Dictionary<KeyFault, string>
    {
        [KeyFault.Malformed] = "Idempotency-Key debe tener de 1 a 255 caracteres ASCII visibles y enviarse una sola vez.",
        [KeyFault.OtherRequest] = "Esta Idempotency-Key ya se usó para otra solicitud.",
        [KeyFault.Running] = "Una solicitud con esta Idempotency-Key está en curso.",
        [KeyFault.Interrupted] =
            "Una solicitud anterior con esta Idempotency-Key fue interrumpida. Revise qué hizo antes de repetirla con una clave nueva.",
        [KeyFault.AnswerNotKept] = "La solicitud con esta Idempotency-Key se completó; su respuesta era demasiado grande para conservarla.",
    }.ToFrozenDictionary();
}
