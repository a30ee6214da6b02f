using System.Diagnostics.Metrics;

namespace Mostrador.Kernel.Messages;

/// <summary>What becomes of messages, under the meter <c>Mostrador.Messages</c>.</summary>
internal static class MessageMetrics
{
    private static readonly Meter Meter = new("Mostrador.Messages");

    private static readonly Histogram<double> Ages = Meter.CreateHistogram<double>(
        "mostrador.messages.age", "s", "Time from the writing of a message to the end of its handling, by queue.");

    private static readonly Counter<long> Successes = Meter.CreateCounter<long>(
        "mostrador.messages.handled", description: "Deliveries that were handled, by queue.");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "mostrador.messages.failed", description: "Deliveries that failed, by queue and kind of failure.");

    private static readonly Counter<long> Deaths = Meter.CreateCounter<long>(
        "mostrador.messages.dead_letters", description: "Messages that were given up, by queue, and whether for good.");

    private static readonly Gauge<long> Letters = Meter.CreateGauge<long>(
        "mostrador.messages.dead_letters.kept", description: "Dead letters that are kept, by whether they are so for good.");

    public static void Handled(MessageEnvelope message, DateTimeOffset now)
    {
        Ages.Record(Math.Max(0, (now - message.WrittenAt).TotalSeconds), Of(message.Queue));
        Successes.Add(1, Of(message.Queue));
    }

    public static void Failed(MessageEnvelope message, Exception failure) =>
        Failures.Add(1, Of(message.Queue), new KeyValuePair<string, object?>("failure", failure.GetType().Name));

    public static void Died(DeadLetter letter) => Deaths.Add(1, Of(letter.Queue), Final(letter.IsFinal));

    public static void Kept(long waiting, long final)
    {
        Letters.Record(waiting, Final(false));
        Letters.Record(final, Final(true));
    }

    private static KeyValuePair<string, object?> Of(string queue) => new("queue", queue);

    private static KeyValuePair<string, object?> Final(bool isFinal) => new("final", isFinal);
}
