package dev.tocsin.adapter.rest.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.Future;

/**
 * What is under a connection, for two things that the framework (4.10) leaves out: it can say goodbye, but not hang up on
 * somebody who does not listen to it; and it collects the frames of a message without a bound until the last one comes.
 */
record Wire(Channel channel) {

    private static final String DECODER = "wsdecoder";

    static Wire of(HttpRequest<?> request) {
        if (request instanceof NettyHttpRequest<?> netty) {
            return new Wire(netty.getChannelHandlerContext().channel());
        }
        throw new IllegalStateException("not from the network: " + request.getClass());
    }

    void hangUp() {
        Future<?> unused = channel.close();
    }

    void takeNoMessages() {
        channel.pipeline().addAfter(DECODER, NoMessages.class.getName(), new NoMessages());
    }

    private static final class NoMessages extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object frame) {
            if (frame instanceof TextWebSocketFrame
                    || frame instanceof BinaryWebSocketFrame
                    || frame instanceof ContinuationWebSocketFrame) {
                ReferenceCountUtil.release(frame);
                Future<?> unused = context.writeAndFlush(new CloseWebSocketFrame(
                        WebSocketCloseStatus.INVALID_MESSAGE_TYPE, "Nothing can be said here."));
            } else {
                context.fireChannelRead(frame);
            }
        }
    }
}
