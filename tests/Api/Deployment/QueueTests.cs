using System.Xml;
using Microsoft.Azure.Functions.Worker;

namespace Mostrador.Api.Tests.Deployment;

/// <summary>The queues of the templates are those that functions listen on and send to.</summary>
public sealed class QueueTests
{
    private const string DeadLetters = "/$deadletterqueue";

    private static readonly Template ServiceBus = Template.Of("service-bus");

    [Fact]
    public void There_is_a_queue_for_every_function_and_a_function_for_every_queue()
    {
        var triggers = FunctionAttributes.Of<ServiceBusTriggerAttribute>();
        var named = triggers.Select(trigger => trigger.QueueName!)
            .Concat(FunctionAttributes.Of<ServiceBusOutputAttribute>().Select(output => output.QueueOrTopicName))
            .Select(WithoutSubqueue)
            .Distinct();

        Assert.NotEmpty(triggers);
        Assert.Equal(named.Order(StringComparer.Ordinal), ServiceBus.Literals("queues").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Queues_have_sessions_where_functions_want_them()
    {
        var wanted = FunctionAttributes.Of<ServiceBusTriggerAttribute>().Select(trigger => trigger.IsSessionsEnabled).Distinct();

        Assert.Equal([Queue["requiresSession"]], wanted.Select(sessions => sessions ? "true" : "false"));
    }

    [Fact]
    public void A_message_that_is_refused_or_too_old_becomes_a_dead_letter()
    {
        Assert.Equal("10", Queue["maxDeliveryCount"]);
        Assert.Equal("true", Queue["deadLetteringOnMessageExpiration"]);
    }

    [Fact]
    public void A_message_sent_twice_is_seen_by_the_broker_first()
    {
        Assert.Equal("true", Queue["requiresDuplicateDetection"]);
        Assert.True(Duration("duplicateDetectionHistoryTimeWindow") >= TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void The_lock_is_renewed_for_as_long_as_a_function_may_run()
    {
        var host = HostFile.Read();
        var longest = TimeSpan.Parse(host.GetProperty("functionTimeout").GetString()!);
        var renewed = TimeSpan.Parse(HostFile.ServiceBus.GetProperty("maxAutoLockRenewalDuration").GetString()!);

        Assert.InRange(Duration("lockDuration"), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5));
        Assert.True(renewed >= longest);
        // A message that waits in memory would use up its lock.
        Assert.Equal(0, HostFile.ServiceBus.GetProperty("prefetchCount").GetInt32());
        Assert.True(HostFile.ServiceBus.GetProperty("autoCompleteMessages").GetBoolean());
    }

    private static IReadOnlyDictionary<string, string> Queue
    {
        get
        {
            var loop = ServiceBus.After("resource entities ");
            var body = Template.MembersOf(loop[(loop.IndexOf('{', StringComparison.Ordinal) + 1)..loop.LastIndexOf('}')]);
            return Template.MembersOf(body["properties"][1..^1]);
        }
    }

    private static TimeSpan Duration(string member) => XmlConvert.ToTimeSpan(Queue[member].Trim('\''));

    private static string WithoutSubqueue(string name) =>
        name.EndsWith(DeadLetters, StringComparison.OrdinalIgnoreCase) ? name[..^DeadLetters.Length] : name;
}
