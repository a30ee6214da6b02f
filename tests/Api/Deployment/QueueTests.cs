using System.Globalization;
using System.Reflection;
using System.Xml;
using Microsoft.Azure.Functions.Worker;
using Mostrador.Api.Tests.Architecture;
using Mostrador.App.Messages;
using Mostrador.Kernel.Messages;
using Mostrador.Storage.Cosmos;

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
    public void Every_queue_is_sent_to_handled_and_emptied_of_its_dead_letters()
    {
        var queues = ServiceBus.Literals("queues").Order(StringComparer.Ordinal).ToList();
        var triggers = FunctionAttributes.Of<ServiceBusTriggerAttribute>().Select(trigger => trigger.QueueName!).ToList();
        var sent = FunctionAttributes.Of<ServiceBusOutputAttribute>().Select(output => output.QueueOrTopicName);

        Assert.Equal(queues, sent.Order(StringComparer.Ordinal));
        Assert.Equal(queues, triggers.Where(queue => WithoutSubqueue(queue) == queue).Order(StringComparer.Ordinal));
        Assert.Equal(queues.Select(queue => queue + DeadLetters), triggers.Where(queue => WithoutSubqueue(queue) != queue).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_property_of_the_forwarder_is_a_queue_and_every_message_of_the_app_has_one()
    {
        var properties = typeof(ForwardedMessages).GetProperties();

        Assert.All(properties, property => Assert.Equal(typeof(string[]), property.PropertyType));
        Assert.Equal(
            properties.Length, properties.Select(property => property.GetCustomAttribute<ServiceBusOutputAttribute>()!.QueueOrTopicName).Distinct().Count());
    }

    [Fact]
    public void The_forwarder_is_tried_until_it_succeeds_and_reads_a_new_feed_from_its_start()
    {
        // The host moves on after a failure that nobody retries: what was not sent then would be lost.
        var retry = FunctionAttributes.Of<ExponentialBackoffRetryAttribute>().Single();
        var feed = FunctionAttributes.Of<CosmosDBTriggerAttribute>().Single();

        Assert.Equal(-1, retry.MaxRetryCount);
        Assert.True(feed.StartFromBeginning);
    }

    [Fact]
    public void A_message_waits_in_a_queue_as_long_as_it_is_kept_for_the_feed() =>
        Assert.Equal(CosmosOptions.MessageLifeOnFeed, Duration("defaultMessageTimeToLive"));

    [Fact]
    public void The_alert_looks_for_what_is_logged()
    {
        var query = Template.Of("alerts").After("resource finalDeadLetters ");
        var log = Repository.Sources("shared/Kernel/Messages").Single(file => file.Path.EndsWith("/DeadLetters.cs", StringComparison.Ordinal)).Text;

        Assert.Contains("message startswith \\'Dead letter \\' and message has \\'waits for an operator\\'", query, StringComparison.Ordinal);
        Assert.Contains("LogLevel.Error, \"Dead letter {Letter} waits for an operator:", log, StringComparison.Ordinal);
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
        Assert.Equal(IncomingMessages.MostDeliveries.ToString(CultureInfo.InvariantCulture), Queue["maxDeliveryCount"]);
        Assert.Equal("true", Queue["deadLetteringOnMessageExpiration"]);
    }

    [Fact]
    public void The_broker_looks_for_no_duplicates_because_messages_have_no_id_that_it_sees() =>
        Assert.Equal("false", Queue["requiresDuplicateDetection"]);

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
