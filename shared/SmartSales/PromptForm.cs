using System.Text.Json;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.SmartSales;

/// <summary>A sentence (contract 4.15, 4.41): whatever is none has the one answer of its endpoint.</summary>
public static class PromptForm
{
    private static readonly TextField Prompt = new("prompt", int.MaxValue);

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Prompt];

    /// <summary>The sentence, trimmed.</summary>
    internal static string Read(Input input, string whenNone)
    {
        var sent = input.Raw(Prompt.Name);
        var prompt = sent.ValueKind == JsonValueKind.String ? sent.GetString()!.Trim() : "";
        return prompt.Length > 0 ? prompt : throw DjangoAnswer.Error(whenNone);
    }
}
