using System.Text.Json;

namespace Mostrador.LocalSim.Providers;

/// <summary>What came of one request to a provider.</summary>
internal abstract record ProviderReply
{
    /// <summary>What is said of a reply that nobody can read.</summary>
    public const string NotUnderstood = "Respuesta no válida";

    /// <summary>What can be said of it in our own words; nothing of the request or of the answer is in it.</summary>
    public abstract string Sentence { get; }

    /// <summary>It answered.</summary>
    /// <param name="Status">HTTP status.</param>
    /// <param name="Json">The body; undefined when it is no JSON.</param>
    public sealed record Answered(int Status, JsonElement Json) : ProviderReply
    {
        /// <summary>The two ways in which the providers of this module say that a request was processed.</summary>
        public bool IsOk => Status is 200 or 201;

        /// <summary>
        /// The request was turned away, so that nothing came of it. That an intermediary lost patience (408) says nothing, and a
        /// failure of the provider (5xx) says nothing either.
        /// </summary>
        public bool IsTurnedAway => Status is >= 400 and < 500 and not 408;

        /// <inheritdoc/>
        public override string Sentence => IsOk ? NotUnderstood : FormattableString.Invariant($"Respuesta HTTP {Status}");
    }

    /// <summary>It did not answer in time: whether it did what was asked, nobody knows.</summary>
    public sealed record TimedOut : ProviderReply
    {
        /// <inheritdoc/>
        public override string Sentence => "Tiempo de espera agotado";
    }

    /// <summary>There was no connection, or it broke.</summary>
    /// <param name="WasSent">Whether the request may have arrived; false when no connection was made at all.</param>
    public sealed record Disconnected(bool WasSent) : ProviderReply
    {
        /// <inheritdoc/>
        public override string Sentence => "Sin conexión con el proveedor";
    }
}
