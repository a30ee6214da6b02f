using System.Text.Json.Nodes;
using Mostrador.Kernel.Refusals;

namespace Mostrador.Kernel.Dialects.DjangoRest;

/// <summary>Fields that failed, all at once, in the order of the entity: <c>{"name": ["…"], …}</c>.</summary>
/// <param name="Errors">The body.</param>
public sealed record InvalidFields(JsonObject Errors) : RefusalReason;
