using System.Text.Json.Nodes;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.Stockly;

/// <summary>A body broke rules: each is one entry, in the order of the contract's tables.</summary>
/// <param name="Details">The entries: <c>{"field": "products.0.quantity", "message": "…"}</c>.</param>
public sealed record ValidationFailed(JsonArray Details) : RefusalReason;
