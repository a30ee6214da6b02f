using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Api.Tests.Hosting;
using Mostrador.SmartSales.Payments;

namespace Mostrador.Api.Tests.SmartSales.Payments;

/// <summary>Who may tell that an order is paid (contract 6.1).</summary>
public sealed class StripeSignatureTests
{
    private const string Timestamp = "1759320000"; // 2025-10-01T12:00:00Z
    private const string Body = """{"id":"evt_1","object":"event","type":"checkout.session.completed","data":{"object":{"id":"cs_1","object":"checkout.session","payment_status":"paid","metadata":{"order_id":"1"}}}}""";

    /// printf '%s.%s' "$timestamp" "$body" | openssl dgst -sha256 -hmac whsec_local_development -hex
    private const string Signature = "64a6cb1bf8b5ccf56fd25cb30c3fc8f6c65b24c5cd7c0b50fbe8f80a63148d88";

    /// The same with whsec_other.
    private const string OtherSignature = "8357b18a3c1f22b152f18f8bc941116ae25aaa7c53cdd2571bb0d825829b439a";

    [Theory]
    [InlineData($"t={Timestamp},v1={Signature}")]
    [InlineData($"v1={Signature},t={Timestamp}")]
    [InlineData($"t={Timestamp}, v1={Signature}")]
    [InlineData($"t={Timestamp},v1={OtherSignature},v1={Signature}")]
    [InlineData($"t={Timestamp},v1={Signature},v1=,v0=6ffbb59b2300aae63f272406069a9788598b792a944a07aba816edb039989a39")]
    [InlineData($"x,=,t={Timestamp},v1={Signature},")]
    public void Any_signature_that_fits_is_enough(string header) => Assert.True(IsGood(header));

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("garbage")]
    [InlineData($"t={Timestamp}")]
    [InlineData($"v1={Signature}")]
    [InlineData($"{Timestamp},{Signature}")]
    [InlineData($"t={Timestamp},v0={Signature}")]
    [InlineData($"t={Timestamp},V1={Signature}")]
    [InlineData($"t={Timestamp},v1={OtherSignature}")]
    [InlineData($"t={Timestamp},v1={Signature}0")]
    [InlineData($"t={Timestamp},v1=64A6CB1BF8B5CCF56FD25CB30C3FC8F6C65B24C5CD7C0B50FBE8F80A63148D88")]
    [InlineData($"t={Timestamp},v1=ñ")]
    [InlineData($"t=0{Timestamp},v1={Signature}")]
    [InlineData($"t=1759320001,v1={Signature}")]
    [InlineData($"t=-{Timestamp},v1={Signature}")]
    [InlineData($"t={Timestamp}.0,v1={Signature}")]
    [InlineData($"t=,v1={Signature}")]
    [InlineData($"t=99999999999999999999999,v1={Signature}")]
    [InlineData($"t=9223372036854775807,v1={Signature}")]
    [InlineData($"t={Timestamp},t={Timestamp},v1={Signature}")]
    public void Nothing_else_is(string header) => Assert.False(IsGood(header));

    [Theory]
    [InlineData(-1_000_000, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void It_is_good_for_five_minutes_and_whenever_it_is_ahead(int secondsLater, bool good) =>
        Assert.Equal(good, IsGood($"t={Timestamp},v1={Signature}", Body, secondsLater));

    [Fact]
    public void While_secrets_change_both_are_good()
    {
        var both = StripeSettingsTests.Read(true, ("Providers__Stripe__WebhookSecret", "whsec_other,whsec_local_development"));

        Assert.True(IsGood($"t={Timestamp},v1={Signature}", Body, settings: both));
        Assert.True(IsGood($"t={Timestamp},v1={OtherSignature}", Body, settings: both));
    }

    [Fact]
    public void Without_a_secret_nothing_is_good() =>
        Assert.False(IsGood($"t={Timestamp},v1={Signature}", Body, settings: StripeSettingsTests.Read(development: false)));

    [Fact]
    public void No_changed_character_goes_unnoticed() => Prop.ForAll(
        Gen.Choose(0, Body.Length - 1).ToArbitrary(),
        place => !IsGood($"t={Timestamp},v1={Signature}", Body[..place] + (Body[place] == 'x' ? 'y' : 'x') + Body[(place + 1)..]))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_a_header_holds_it_is_an_answer_and_no_fault() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), text => !IsGood(text ?? "") && !IsGood($"t={Timestamp},v1={text}")).QuickCheckThrowOnFailure();

    private static bool IsGood(string header, string body = Body, int secondsLater = 0, StripeSettings? settings = null) => new StripeSignature(
        settings ?? StripeSettingsTests.Read(development: true),
        new ManualTime(new DateTimeOffset(2025, 10, 1, 12, 0, 0, TimeSpan.Zero).AddSeconds(secondsLater))).IsGood(header, Encoding.UTF8.GetBytes(body));
}
