using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Documents;
using Mostrador.Storage.Tests.Documents.Model;

namespace Mostrador.Storage.Tests.Documents;

public abstract partial class DocumentEngineCompliance
{
    [Fact]
    public void Any_sequence_of_commits_and_queries_is_answered_as_a_plain_dictionary_would() =>
        Prop.ForAll(StepGen.Sequences, steps => Task.Run(() => IsAnsweredAsByModel(steps)).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();

    private async Task<bool> IsAnsweredAsByModel(List<Step> steps)
    {
        var partition = new Partition("model", Guid.NewGuid().ToString("N"));
        var model = new ModelStore();
        foreach (var step in steps)
        {
            if (step is CommitStep commit)
                await CommitToBoth(partition, model, commit);
            else
                await AskBoth(partition, model, (QueryStep)step);
        }

        return true;
    }

    private async Task CommitToBoth(Partition partition, ModelStore model, CommitStep step)
    {
        var operations = new List<DocumentOperation>();
        foreach (var operation in step.Operations)
            operations.Add(await Stored(partition, operation));
        Assert.Equal(model.Commit(step), await Engine.Commit(partition, operations, default));

        var stored = await Engine.Query(partition, new DocumentQuery(Article.Type, [], [], 0, null), default);
        Assert.Equal(model.Bodies.Count, stored.Count);
        foreach (var document in stored)
            Assert.True(JsonNode.DeepEquals(model.Bodies[KeyOf(document)], JsonNode.Parse(document.Body.Span)));
    }

    private async Task AskBoth(Partition partition, ModelStore model, QueryStep step)
    {
        var answer = (await Engine.Query(partition, step.Query, default)).Select(KeyOf);
        Assert.Equal(model.Query(step), step.Orders.Count == 0 ? answer.Order(StringComparer.Ordinal) : answer);
        Assert.Equal(model.Count(step), await Engine.Count(partition, step.Query, default));
    }

    private async Task<DocumentOperation> Stored(Partition partition, ModelOperation operation)
    {
        var id = IdOf(operation.Article.Key);
        var stored = await Engine.Read(partition, id, default);
        var etag = operation.IsStale || stored is null ? "0" : stored.Value.ETag;
        return operation.Kind switch
        {
            OperationKind.Create => Create(operation.Article.Key, System.Text.Encoding.UTF8.GetString(Json(operation.Article))),
            OperationKind.Replace => Replace(operation.Article, etag),
            OperationKind.Delete => new DeleteDocument(id, etag),
            OperationKind.Touch => new TouchDocument(id, etag),
            _ => Add(operation.Article.Key, operation.By, operation.Floor, operation.IsStale ? etag : null),
        };
    }

    private static string KeyOf(StoredDocument document) => document.Id[(document.Id.IndexOf(':') + 1)..];
}
