using System.Text.Json.Nodes;
using Mostrador.Endurance.Clients;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Api.Tests.Histories;

public sealed class LostKeyTests
{
    [Fact]
    public void A_key_that_was_cut_off_is_no_refusal_in_any_dialect()
    {
        JsonNode[] answers =
        [
            new JsonObject { ["detail"] = KeySentences.Spanish[KeyFault.Interrupted] },
            new JsonObject { ["error"] = new JsonObject { ["details"] = new JsonArray(KeySentences.English[KeyFault.Interrupted]) } },
            new JsonObject { ["detail"] = KeySentences.English[KeyFault.Running], ["code"] = 409 },
        ];

        Assert.All(answers, answer => Assert.True(LostKey.IsIn(answer)));
    }

    [Fact]
    public void A_refusal_of_the_request_is_one() =>
        Assert.False(LostKey.IsIn(new JsonObject { ["detail"] = "Stock insuficiente", ["errors"] = new JsonArray(1, null) }));
}
