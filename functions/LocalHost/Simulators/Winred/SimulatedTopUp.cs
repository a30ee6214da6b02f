using System.Text.Json.Nodes;

namespace Mostrador.LocalHost.Simulators.Winred;

/// <summary>A top-up that the simulator was asked for, and what became of it.</summary>
internal sealed class SimulatedTopUp(WinredCall call)
{
    public string RequestId => call.Header.RequestId;

    public string ProductId => call["product_id"];

    public string Subscriber => call["suscriber"];

    /// <summary>What it costs.</summary>
    public decimal Price { get; set; }

    /// <summary>Of those that were taken on.</summary>
    public string? TransactionId { get; set; }

    public TopUpState State { get; set; } = TopUpState.Rejected;

    /// <summary>For whoever tests.</summary>
    public JsonObject Entry => new()
    {
        ["request_id"] = RequestId,
        ["product_id"] = ProductId,
        ["suscriber"] = Subscriber,
        ["transaction_id"] = TransactionId,
        ["status"] = State switch
        {
            TopUpState.Applied => "applied",
            TopUpState.Pending => "pending",
            TopUpState.Error => "error",
            _ => "rejected",
        },
    };

    /// <summary>For whoever asks after the number.</summary>
    public JsonObject Transaction => new()
    {
        ["request_id"] = RequestId,
        ["transaction_id"] = TransactionId,
        ["product_id"] = ProductId,
        ["status"] = State switch
        {
            TopUpState.Applied => "success",
            TopUpState.Pending => "pending",
            _ => "failed",
        },
    };
}

internal enum TopUpState
{
    Rejected,
    Pending,
    Applied,
    Error,
}
