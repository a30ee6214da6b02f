using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Mostrador.Api.Tests.Hosting;
using Mostrador.Api.Tests.LocalSim.Providers;
using Mostrador.LocalSim.Winred;

namespace Mostrador.Api.Tests.LocalSim.Winred;

/// <summary>Who may tell the results of top-ups (contract 8.5).</summary>
public sealed class WinredSignatureTests
{
    private const string Timestamp = "1759320000"; // 2025-10-01T12:00:00Z
    private const string Body = """{"event_id":"evt_1","event":"topup.completed","data":{"request_id":"1873462211","status":"success"}}""";

    /// printf '%s.%s' "$timestamp" "$body" | openssl dgst -sha256 -hmac winred_local_development -binary | base64
    private const string Signature = "LtuReXNAgMcqBr0sQj3fqMRd4se2L7ZAfkXDkVHAACM=";

    [Fact]
    public void The_right_signature_is_good() => Assert.True(IsGood(Timestamp, Signature, Body));

    [Theory]
    [InlineData(Timestamp, "", Body)]
    [InlineData(Timestamp, "ltuReXNAgMcqBr0sQj3fqMRd4se2L7ZAfkXDkVHAACM=", Body)]
    [InlineData(Timestamp, Signature + "=", Body)]
    [InlineData(Timestamp, Signature, Body + " ")]
    [InlineData(Timestamp, "ñ", Body)]
    [InlineData("01759320000", Signature, Body)]
    [InlineData("", Signature, Body)]
    [InlineData("-1759320000", Signature, Body)]
    [InlineData("1759320000.0", Signature, Body)]
    [InlineData("99999999999999999999999", Signature, Body)]
    [InlineData("9223372036854775807", Signature, Body)]
    public void Any_other_is_not(string timestamp, string signature, string body) => Assert.False(IsGood(timestamp, signature, body));

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void It_is_good_for_five_minutes(int seconds, bool good) => Assert.Equal(good, IsGood(Timestamp, Signature, Body, seconds));

    [Fact]
    public void Without_a_secret_nothing_is_good()
    {
        var settings = Settings.Winred(development: false);

        Assert.Null(settings.WebhookSecret);
        Assert.False(Check(settings).IsGood(Timestamp, Signature, Encoding.UTF8.GetBytes(Body)));
    }

    [Fact]
    public void The_headers_must_be_there_once()
    {
        var body = Encoding.UTF8.GetBytes(Body);
        HeaderDictionary Headers(params (string, string)[] headers)
        {
            var dictionary = new HeaderDictionary();
            foreach (var (name, value) in headers)
                dictionary.Append(name, value);
            return dictionary;
        }

        var check = Check(Settings.Winred());
        Assert.True(check.IsGood(Headers(("x-winred-timestamp", Timestamp), ("x-winred-signature", Signature)), body));
        Assert.False(check.IsGood(Headers(("X-Winred-Timestamp", Timestamp)), body));
        Assert.False(check.IsGood(Headers(("X-Winred-Signature", Signature)), body));
        Assert.False(check.IsGood(
            Headers(("X-Winred-Timestamp", Timestamp), ("X-Winred-Signature", "x"), ("X-Winred-Signature", Signature)), body));
    }

    [Fact]
    public void No_changed_character_goes_unnoticed() => Prop.ForAll(
        Gen.Choose(0, Body.Length - 1).ToArbitrary(),
        place => !IsGood(Timestamp, Signature, Body[..place] + (Body[place] == 'x' ? 'y' : 'x') + Body[(place + 1)..])).QuickCheckThrowOnFailure();

    private static bool IsGood(string timestamp, string signature, string body, int secondsLater = 0) =>
        Check(Settings.Winred(), secondsLater).IsGood(timestamp, signature, Encoding.UTF8.GetBytes(body));

    private static WinredSignature Check(WinredSettings settings, int secondsLater = 0) =>
        new(settings, new ManualTime(new DateTimeOffset(2025, 10, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(secondsLater)));
}
