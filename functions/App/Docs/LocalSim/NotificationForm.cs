using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;

namespace Mostrador.App.Docs.LocalSim;

/// <summary>What Winred tells of a top-up. Only described here: whoever takes it reads the bytes that were signed.</summary>
public static class NotificationForm
{
    private static readonly IReadOnlyList<Field> Data =
    [
        new TextField("transaction_id", required: false),
        new TextField("request_id", required: false),
        new TextField("product_id", required: false),
        new TextField("suscriber", required: false),
        new TextField("status"),
        new TextField("message", required: false),
        new NumberField("balance", required: false),
    ];

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<Field> Fields { get; } =
    [
        new TextField("event_id", required: false),
        new TextField("event", required: false),
        new ObjectField<Input>("data", Data, data => data),
    ];
}
