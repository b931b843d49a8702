"""Prints the events of a topic as JSON until it is ended: BROKERS REGISTRY TOPIC GROUP, say
localhost:9092 http://localhost:8081/apis/ccompat/v7 rapporteur.links my-program.

Needs confluent-kafka and avro (Debian: python3-confluent-kafka, python3-avro).
"""

import io
import json
import sys
import urllib.request

import avro.io
import avro.schema
from confluent_kafka import Consumer, KafkaException


def main(brokers, registry, topic, group):
    readers = {}
    consumer = Consumer(
        {
            "bootstrap.servers": brokers,
            "group.id": group,
            "auto.offset.reset": "earliest",
            "isolation.level": "read_committed",
            "enable.auto.commit": False,
        }
    )
    consumer.subscribe([topic])
    try:
        while True:
            message = consumer.poll(1.0)
            if message is None:
                continue
            if message.error():
                raise KafkaException(message.error())
            event = decoded(message.value(), registry, readers)
            print(message.key().decode(), json.dumps(event, default=str), flush=True)
            consumer.commit(message)
    finally:
        consumer.close()


def decoded(value, registry, readers):
    """Confluent's wire format: a zero, the id of the schema in four bytes, the event in Avro. A deleted event is None."""
    if value is None:
        return None
    schema_id = int.from_bytes(value[1:5], "big")
    if schema_id not in readers:
        with urllib.request.urlopen(f"{registry}/schemas/ids/{schema_id}") as answer:
            readers[schema_id] = avro.io.DatumReader(avro.schema.parse(json.load(answer)["schema"]))
    return readers[schema_id].read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))


main(*sys.argv[1:])
